import fc from 'fast-check'
import type { Act } from '../../src/shell/acts'
import { actsOfScript } from '../../src/shell/evaluate'
import { isHarmless } from '../../src/shell/harmless'
import { State } from '../../src/shell/state'
import { ShellError } from '../../src/shell/syntax'

const places = ['/app/package.json']

function actsOf(script: string): readonly Act[] {
  return actsOfScript(script, new State(new Map([['ARCH', 'amd64']]), '/app'), 1)
}

/** Commands as text, `?` for a word or a command that is not known. */
function commands(script: string): readonly string[] {
  return actsOf(script).map(act => {
    if (act.kind === 'unknown') return '?'
    if (act.kind === 'input') return `< ${act.path ?? '?'}`
    return act.command.words.map(word => word ?? '?').join(' ')
  })
}

test.each<[string, readonly string[]]>([
  ['npm ci && npm run a; npm run b || true', ['npm ci', 'npm run a', 'npm run b', 'true']],
  ['npm ci | tee log &\nwait', ['npm ci', 'tee log', 'wait']],
  ['if [ "$A" = 1 ]; then npm run a; else npm run b; fi', ['[ ? = 1 ]', 'npm run a', 'npm run b']],
  ['for x in a b; do npm run $x; done', ['npm run a', 'npm run b']],
  ['case $ARCH in amd64) A=x;; *) A=y;; esac; npm run $A', ['npm run ?']],
  ['A=x; B="$A y"; npm run "$B" $B ${C:-d}', ['npm run x y x y ?']],
  ['sh -ec "npm run $ARCH; (cd /x && make)"', ['npm run amd64', 'make']],
  ['bash -euxo pipefail -c "npm ci"', ['npm ci']],
  ['f() { npm run "$1"; }; f x', ['npm run ?']],
  ['echo "$(cat package.json)" `make`', ['cat package.json', 'make', 'echo ? ?']],
  ['cat <<EOF > /x\n$(npm run q)\nEOF\nnpm ci', ['npm run q', 'cat', 'npm ci']],
  ["cat <<'EOF' > /x\n$(npm run q)\nEOF", ['cat']],
  ['sudo -E nice -n 5 env A=b timeout -k 5 10 npm ci', ['npm ci']],
  ['find . -name x -exec make {} +', ['make ?', 'find . -name x -exec make {} +']],
  ['xargs -r npm i < list.txt', ['< list.txt', 'npm i ?']],
  ['curl -fsSL https://example.com | bash -', ['curl -fsSL https://example.com', '?']],
  ['. ./setup.sh; $TOOL x; eval "$Y"; sudo --weird npm ci', ['?', '?', '?', '?']],
  ['. /etc/os-release; echo "$VERSION_CODENAME"', ['echo ?']],
  ['export $X; npm ci', ['?', 'npm ci']],
  ['. /venv/bin/activate && pip install -e .[dev]', ['pip install -e .[dev]']]
])('%s', (script, expected) => {
  expect(commands(script)).toEqual(expected)
})

test.each(['"', 'if true; then x', '$((1', 'x <<EOF\nbody', '( x', 'x )', '`x', 'for ((;;)); do x; done'])(
  '%j is not followed',
  script => {
    expect(() => actsOf(script)).toThrow(ShellError)
  }
)

test.each([
  'apt-get update && apt-get install -y x && rm -rf /var/lib/apt/lists/*',
  'set -eux; mkdir -p /a && chown x:y /a; useradd z; ln -s /b /c; corepack enable',
  'curl -fsSLo /tmp/x.tgz https://example.com/x.tgz && tar -C /opt -xzf /tmp/x.tgz',
  'cp /usr/share/zoneinfo/UTC /etc/localtime; sed -i s/a/b/ /etc/apt/sources.list',
  'cp setup.cfg /app/; grep -q x /etc/os-release'
])('%s reads nothing of the file', script => {
  expect(actsOf(script).every(act => act.kind === 'command' && isHarmless(act, places))).toBe(true)
})

test.each([
  'cat package.json',
  'cp -r . /x',
  'cp -a /app/. /x',
  'cat *.json',
  'grep -r x .',
  'curl -d @package.json https://example.com',
  'tar czf /x.tgz .',
  'node -p 1',
  'ls -l > /x',
  'make',
  './rm',
  '/app/bin/rm',
  'git describe'
])('%s may read the file', script => {
  expect(actsOf(script).some(act => act.kind !== 'command' || !isHarmless(act, places))).toBe(true)
})

/** Shapes of RUN lines in public Dockerfiles: what stands around a command. */
const shapes: readonly ((command: string) => string)[] = [
  command => `apt-get update && ${command} && rm -rf /var/lib/apt/lists/*`,
  command => `set -eux; arch="$(dpkg --print-architecture)"; ${command}; chmod 0755 /x`,
  command => `if [ "$NODE_ENV" = "production" ] ; then ${command}; else echo no; fi`,
  command => `if true; then :; elif ! command -v x > /dev/null; then ${command}; fi`,
  command =>
    `case "\${ARCH##*-}" in amd64) echo a > /a ;; arm64|armhf) ${command} ;; *) echo "no: $ARCH" >&2; exit 1 ;; esac`,
  command => `x="$(${command})"`,
  command => `echo "version=$(${command})" >> /etc/x.conf`,
  command => `export V="\`${command}\`"; mkdir -p "/opt/$V"`,
  command => `(cd /tmp && ${command}) > /dev/null 2>&1 &`,
  command => `for a in one two; do ${command} "$a" || true; done`,
  command => `for k in $KEYS; do gpg --recv-keys "$k" || ${command}; done`,
  command => `while ! test -f /x; do sleep 1; ${command}; done`,
  command => `cat <<EOF > /x\n$(${command})\nEOF`,
  command => `cat > /x <<'EOF'\ntext $(true)\nEOF\n${command}`,
  command => `true | ${command} | tee /log`,
  command => `curl -fsSL https://a.example/x.tgz | tar -xz -C /opt; ${command}`,
  command => `f() { ${command}; }; mkdir /y; f`,
  command => `find / -name '*.pyc' -exec ${command} {} \\;`,
  command => `find . -print0 | xargs -0 -r ${command}`,
  command => `echo "\${A:-$(${command})}"`,
  command => `{ echo a; ${command}; } | sort -u | head -n 1`,
  command => `true || true && ${command}`,
  command => `A=1 B="two words" ${command} --flag`,
  command => `sudo -E env A=1 timeout 5 ${command}`,
  command => `trap '${/'/.test(command) ? 'true' : command}' EXIT; ${command}`,
  command => `time nice -n 5 ${command}`
]
/** Shells that get a text: what it holds must not have quotes of its own. */
const quoting: readonly ((command: string) => string)[] = [
  command => `sudo env A=1 sh -c "${command}"`,
  command => `bash -euo pipefail -c '${command}'`,
  command => `su -c '${command}' app`,
  command => `eval "${command}"`,
  command => command
]

test('a command that is not on the list is never harmless, wherever it stands', () => {
  const unlisted = [
    'make',
    'node',
    'python3',
    'ruby',
    'php',
    'perl',
    'tsc',
    'rake',
    'just',
    'ansible',
    'ninja',
    'mycli'
  ]
  const name = fc.oneof(
    fc.constantFrom(...unlisted, './setup', '/app/bin/run', 'scripts/x.sh', '/opt/venv/bin/tool'),
    fc.stringMatching(/^zz[a-z]{1,5}$/)
  )
  const nested = fc.array(fc.constantFrom(...shapes), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(nested, fc.constantFrom(...quoting), name, (around, quoted, command) => {
      const script = around.reduce((inner, wrap) => wrap(inner), quoted(`${command} x`))
      let acts: readonly Act[]
      try {
        acts = actsOf(script)
      } catch (error) {
        // What is not followed counts by bytes.
        expect(error).toBeInstanceOf(ShellError)
        return
      }
      const isHarm = (act: Act): boolean =>
        act.kind === 'unknown' || (act.kind === 'command' && !isHarmless(act, places))
      expect([script, acts.some(isHarm)]).toEqual([script, true])
    }),
    { numRuns: 2000 }
  )
})

test('each shape by itself is followed', () => {
  for (const shape of shapes) for (const quoted of quoting) expect(() => actsOf(shape(quoted('zz')))).not.toThrow()
})

test('any text is followed or refused, and soon', () => {
  const piece = fc.constantFrom(
    ...'ab $(){}[]"\'`;&|<>\n\\#=*'.split(''),
    'if ',
    'then ',
    'fi',
    'do ',
    'done',
    '$((',
    '<<E\n',
    'case ',
    'esac'
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      try {
        actsOf(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(ShellError)
      }
    })
  )
})

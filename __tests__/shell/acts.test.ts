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

test('a command that is not on the list is never harmless, wherever it stands', () => {
  const around = fc.constantFrom(
    (command: string) => `apt-get update && ${command}`,
    (command: string) => `if true; then :; else ${command}; fi`,
    (command: string) => `x="$(${command})"`,
    (command: string) => `(${command}) > /dev/null 2>&1 &`,
    (command: string) => `for a in 1 2; do ${command} "$a"; done`,
    (command: string) => `cat <<EOF > /x\n$(${command})\nEOF`,
    (command: string) => `sudo env A=1 sh -c "${command}"`,
    (command: string) => `true | ${command} | true`,
    (command: string) => `f() { ${command}; }\nf`,
    (command: string) => `case x in y) ${command} ;; esac`,
    (command: string) => `find / -exec ${command} {} \\;`,
    (command: string) => `echo "\${A:-$(${command})}"`
  )
  const name = fc.stringMatching(/^zz[a-z]{1,5}$/)
  fc.assert(
    fc.property(fc.array(around, { minLength: 1, maxLength: 1 }), name, ([wrap], command) => {
      const acts = actsOf((wrap ?? String)(command))
      expect(acts.some(act => act.kind === 'unknown' || (act.kind === 'command' && !isHarmless(act, places)))).toBe(
        true
      )
    })
  )
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

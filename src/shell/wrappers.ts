import type { Field } from './expand'

/** A program that runs another one, whose words follow its own. */
interface Wrapper {
  /** Options without a value. */
  readonly flags?: readonly string[]
  /** Options whose value is the next word. */
  readonly values?: readonly string[]
  /** Options that hold their value, or a number. */
  readonly joined?: RegExp
  /** Words of its own before the command: a duration, a user. */
  readonly operands?: number
}

/** Programs that only say how another one runs. */
const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  exec: { flags: ['-c', '-l'], values: ['-a'] },
  command: { flags: ['-p'] },
  builtin: {},
  nohup: {},
  time: { flags: ['-p', '-v', '--portability', '--verbose'] },
  nice: { values: ['-n', '--adjustment'], joined: /^-n?\d+$|^--adjustment=/ },
  ionice: { flags: ['-t'], values: ['-c', '-n', '--class', '--classdata'], joined: /^-[cn]\d$|^--class(?:data)?=/ },
  setsid: { flags: ['-c', '-f', '-w', '--ctty', '--fork', '--wait'] },
  stdbuf: { values: ['-i', '-o', '-e'], joined: /^-[ioe].|^--(?:input|output|error)=/ },
  timeout: {
    flags: ['-f', '-p', '-v', '--foreground', '--preserve-status', '--verbose'],
    values: ['-k', '-s', '--kill-after', '--signal'],
    joined: /^-[ks].|^--(?:kill-after|signal)=/,
    operands: 1
  },
  gosu: { operands: 1 },
  'su-exec': { operands: 1 },
  setpriv: { flags: ['--clear-groups', '--init-groups', '--no-new-privs'], joined: /^--re[ug]id=/ },
  eatmydata: {},
  chronic: { flags: ['-v', '-e'] },
  fakeroot: {},
  tini: { flags: ['-s', '-g', '-v', '-w'] },
  'dumb-init': { flags: ['-c', '-v', '--single-child', '--verbose'] },
  'xvfb-run': { flags: ['-a', '--auto-servernum'], values: ['-s', '-n'], joined: /^--(?:server-args|server-num)=/ },
  env: { flags: ['-i', '-', '-0', '--ignore-environment'], values: ['-u', '--unset', '-C'], joined: /^-u.|^--unset=/ },
  sudo: {
    flags: ['-E', '-H', '-n', '-S', '-k', '-i', '--preserve-env', '--set-home', '--non-interactive', '--login'],
    values: ['-u', '-g', '--user', '--group'],
    joined: /^-[ug].|^--(?:user|group|preserve-env)=|^-[EHnSk]{2,}$/
  },
  doas: { flags: ['-n'], values: ['-u'] },
  xargs: {
    flags: ['-r', '-0', '-t', '-x', '--no-run-if-empty', '--null', '--verbose', '-0r', '-r0'],
    values: ['-n', '-P', '-I', '-L', '-d', '-s', '--max-args', '--max-procs'],
    joined: /^-[nPILds].|^--(?:max-args|max-procs|replace|delimiter|max-lines)=/
  }
}

export interface Unwrapped {
  readonly name: string
  /** Options of the wrapper, with their values. */
  readonly options: readonly string[]
  /** `NAME=value` before the command (env, sudo). */
  readonly assignments: readonly (readonly [name: string, value: string])[]
  readonly words: readonly Field[]
}

/** The command inside of a wrapper; `unknown` where its own words are not understood; null where it is no wrapper. */
export function unwrapped(name: string, args: readonly Field[]): Unwrapped | 'unknown' | null {
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined
  if (wrapper === undefined) return null
  const { flags = [], values = [], joined, operands = 0 } = wrapper
  const options: string[] = []
  let at = 0
  for (let word = args[at]; word?.startsWith('-') === true; word = args[at]) {
    at += 1
    if (word === '--') break
    options.push(word)
    if (values.includes(word)) {
      const value = args[at++]
      if (value == null) return 'unknown'
      options.push(value)
    } else if (!flags.includes(word) && joined?.test(word) !== true) return 'unknown'
  }
  at += operands
  const assignments: [string, string][] = []
  if (name === 'env' || name === 'sudo' || name === 'doas') {
    for (; ; at++) {
      const [, variable, value] = /^([A-Za-z_]\w*)=([^]*)$/.exec(args[at] ?? '') ?? []
      if (variable === undefined || value === undefined) break
      assignments.push([variable, value])
    }
  }
  const words = args.slice(at)
  // What xargs reads are further words.
  return { name, options, assignments, words: name === 'xargs' && words.length > 0 ? [...words, null] : words }
}

/** The script of `sh -c SCRIPT`; null where it runs something else: a file, or what it is given to read. */
export function shellScript(args: readonly Field[]): { readonly script: string; readonly endsOnError: boolean } | null {
  let [isScript, endsOnError] = [false, false]
  for (let at = 0; at < args.length; at++) {
    const word = args[at]
    if (word == null) return null
    if (/^[-+][A-Za-z]+$/.test(word)) {
      if (word.includes('c')) isScript = true
      if (word.startsWith('-') && word.includes('e')) endsOnError = true
      if (/[oO]/.test(word) && args[++at] === 'errexit') endsOnError = word.startsWith('-')
    } else if (word !== '--login' && word !== '--noprofile' && word !== '--norc' && word !== '--posix') {
      return isScript && !word.startsWith('-') ? { script: word, endsOnError } : null
    }
  }
  return null
}

/** The script of `su USER -c SCRIPT`; null where it runs something else. */
export function suScript(args: readonly Field[]): string | null {
  const at = args.findIndex(word => word === '-c' || word === '--command')
  const script = args[at + 1]
  if (at < 0 || script == null || args.some(word => word === null)) return null
  return args.slice(0, at).every(word => /^-$|^-[lmp]$|^[^-]/.test(word ?? '')) ? script : null
}

/** Commands that `find` runs on what it finds. */
export function findCommands(args: readonly Field[]): readonly (readonly Field[])[] {
  const commands: (readonly Field[])[] = []
  for (let at = 0; at < args.length; at++) {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(args[at] ?? '')) continue
    const end = args.findIndex((word, place) => place > at && (word === ';' || word === '+'))
    const command = args.slice(at + 1, end < 0 ? undefined : end)
    commands.push(command.map(word => (word?.includes('{}') === true ? null : word)))
    at = end < 0 ? args.length : end
  }
  return commands
}

export const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh'])

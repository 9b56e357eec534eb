import { readFlags, type FlagKinds } from './flags'
import { lower, trimSpace } from '../ignore/go-text'
import { chomped, opensHeredoc } from './heredoc'
import type { CopyInstruction, FromInstruction, Instruction, OnbuildInstruction, RunInstruction } from './instructions'
import type { RawInstruction } from './lines'
import { mountFrom } from './mount'
import { parseDuration, parseInteger } from './numbers'

/**
 * The meaning of one instruction, with every check that the builder makes before it knows variables.
 * Source: moby/buildkit frontend/dockerfile/instructions/parse.go
 */

/** Throws an `Error` with the builder's words. */
export function readInstruction(raw: RawInstruction): Instruction | FromInstruction {
  const name = lower(raw.keyword)
  const located = { raw, line: raw.line }
  switch (name) {
    case 'from':
      return readFrom(raw)
    case 'arg':
      if (raw.args.length === 0) throw atLeastOne(raw)
      return { kind: 'arg', args: raw.args.map(argOf), ...located }
    case 'env':
    case 'label':
      readFlags(raw.flags, {})
      return { kind: name, pairs: pairsOf(raw), ...located }
    case 'copy':
    case 'add':
      return readCopy(raw, name)
    case 'run':
      return readRun(raw)
    case 'onbuild':
      return readOnbuild(raw)
    case 'workdir':
    case 'user':
      exactlyOne(raw)
      readFlags(raw.flags, {})
      return { kind: name, words: raw.args, ...located }
    case 'stopsignal':
      exactlyOne(raw)
      return { kind: name, words: raw.args, ...located }
    case 'volume':
      if (raw.args.length === 0) throw atLeastOne(raw)
      readFlags(raw.flags, {})
      if (raw.args.some(word => trimSpace(word) === '')) throw new Error('VOLUME specified can not be an empty string')
      return { kind: name, words: raw.args.map(trimSpace), ...located }
    case 'expose':
      if (raw.args.length === 0) throw atLeastOne(raw)
      readFlags(raw.flags, {})
      return { kind: name, words: raw.args, ...located }
    case 'maintainer':
      exactlyOne(raw)
      readFlags(raw.flags, {})
      return { kind: 'plain', ...located }
    case 'cmd':
    case 'entrypoint':
      readFlags(raw.flags, {})
      return { kind: 'plain', ...located }
    case 'shell':
      readFlags(raw.flags, {})
      if (raw.args.length === 0) throw atLeastOne(raw)
      if (!raw.json) throw new Error('SHELL requires the arguments to be in JSON form')
      return { kind: 'shell', words: raw.args, ...located }
    case 'healthcheck':
      checkHealth(raw)
      return { kind: 'plain', ...located }
    default:
      throw new Error(`unknown instruction: ${raw.keyword}`)
  }
}

function readFrom(raw: RawInstruction): FromInstruction {
  const [from = '', as = '', written = ''] = raw.args
  let name: string | null = null
  if (raw.args.length === 3 && /^as$/iu.test(as)) {
    name = lower(written)
    if (!/^[a-z][a-z0-9\-_.]*$/.test(name)) {
      throw new Error(
        `invalid name for build stage: ${JSON.stringify(written)}, name can't start with a number or contain symbols`
      )
    }
  } else if (raw.args.length !== 1) {
    throw new Error('FROM requires either one or three arguments')
  }
  const platform = readFlags(raw.flags, { platform: 'text' }).text('platform') ?? ''
  return { kind: 'from', name, from, platform: platform === '' ? null : platform, raw, line: raw.line }
}

function argOf(word: string): { readonly key: string; readonly value: string | undefined } {
  const at = word.indexOf('=')
  if (at === 0) throw new Error('ARG names can not be blank')
  return at < 0 ? { key: word, value: undefined } : { key: word.slice(0, at), value: word.slice(at + 1) }
}

function pairsOf(raw: RawInstruction): readonly { readonly key: string; readonly value: string }[] {
  if (raw.args.length === 0) throw atLeastOne(raw)
  const pairs: { key: string; value: string }[] = []
  for (let at = 0; at + 1 < raw.args.length; at += 2) {
    const [key = '', value = ''] = raw.args.slice(at, at + 2)
    if (key === '') throw new Error(`${raw.keyword.toUpperCase()} names can not be blank`)
    pairs.push({ key, value })
  }
  return pairs
}

const COPY_FLAGS: FlagKinds = {
  chown: 'text',
  from: 'text',
  chmod: 'text',
  link: 'bool',
  exclude: 'texts',
  parents: 'bool'
}
const ADD_FLAGS: FlagKinds = {
  chown: 'text',
  chmod: 'text',
  link: 'bool',
  'keep-git-dir': 'bool',
  checksum: 'text',
  unpack: 'bool',
  exclude: 'texts'
}

function readCopy(raw: RawInstruction, kind: 'copy' | 'add'): CopyInstruction {
  const keyword = kind.toUpperCase()
  if (raw.args.length < 2) {
    throw new Error(
      `${keyword} requires at least two arguments, but only one was provided. Destination could not be determined`
    )
  }
  const flags = readFlags(raw.flags, kind === 'copy' ? COPY_FLAGS : ADD_FLAGS)
  const destination = raw.args.at(-1) ?? ''
  if (opensHeredoc(destination) !== null) throw new Error(`${keyword} cannot accept a heredoc as a destination`)
  const sources: string[] = []
  const bodies: { text: string; expand: boolean }[] = []
  for (const word of raw.args.slice(0, -1)) {
    const mark = opensHeredoc(word)
    if (mark === null) {
      sources.push(word)
      continue
    }
    const content = raw.heredocs.findLast(heredoc => heredoc.name === mark.name)?.content ?? ''
    bodies.push({ text: mark.chomp ? chomped(content) : content, expand: mark.expand })
  }
  return {
    kind,
    sources,
    bodies,
    destination,
    from: flags.text('from') ?? '',
    exclude: flags.texts('exclude'),
    parents: flags.bool('parents'),
    chown: flags.text('chown') ?? '',
    chmod: flags.text('chmod') ?? '',
    checksum: flags.text('checksum') ?? '',
    keepGitDir: flags.text('keep-git-dir') === undefined ? undefined : flags.bool('keep-git-dir'),
    raw,
    line: raw.line
  }
}

const NETWORKS: readonly string[] = ['default', 'none', 'host']
const SECURITY: readonly string[] = ['insecure', 'sandbox']

function readRun(raw: RawInstruction): RunInstruction {
  const flags = readFlags(raw.flags, { mount: 'texts', network: 'text', security: 'text', device: 'texts' })
  const network = flags.text('network')
  if (network !== undefined && !NETWORKS.includes(network))
    throw new Error(`invalid network mode ${JSON.stringify(network)}`)
  const security = flags.text('security')
  if (security !== undefined && !SECURITY.includes(security))
    throw new Error(`security ${JSON.stringify(security)} is not valid`)
  const mounts = flags.texts('mount').map(text => ({ text, from: mountFrom(text) }))
  const heredocsFit = raw.heredocs.length === 0 || (raw.args.length === 1 && !raw.json)
  return { kind: 'run', mounts, heredocsFit, raw, line: raw.line }
}

function readOnbuild(raw: RawInstruction): OnbuildInstruction {
  const [first] = raw.args
  if (first === undefined) throw atLeastOne(raw)
  readFlags(raw.flags, {})
  const keyword = trimSpace(first).toUpperCase()
  if (keyword === 'ONBUILD') throw new Error("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed")
  if (keyword === 'MAINTAINER' || keyword === 'FROM') throw new Error(`${keyword} isn't allowed as an ONBUILD trigger`)
  const code = raw.code.replace(/^[\t\n\f\r ]*ONBUILD[\t\n\f\r ]*/i, '')
  const trigger = [code, ...raw.heredocs.map(heredoc => heredoc.content + heredoc.name)].join('\n')
  return { kind: 'onbuild', trigger, raw, line: raw.line }
}

function checkHealth(raw: RawInstruction): void {
  const [type, ...command] = raw.args
  if (type === undefined) throw atLeastOne(raw)
  if (type.toUpperCase() === 'NONE') {
    if (command.length > 0) throw new Error('HEALTHCHECK NONE takes no arguments')
    return
  }
  const durations = ['interval', 'timeout', 'start-period', 'start-interval']
  const flags = readFlags(raw.flags, {
    ...Object.fromEntries(durations.map(name => [name, 'text' as const])),
    retries: 'text'
  })
  if (type.toUpperCase() !== 'CMD') throw new Error(`Unknown type ${JSON.stringify(type)} in HEALTHCHECK (try CMD)`)
  if (command.length === 0) throw new Error('Missing command after HEALTHCHECK CMD')
  for (const name of durations) {
    const value = flags.text(name) ?? ''
    const nanoseconds = value === '' ? 0 : parseDuration(value)
    if (nanoseconds === null) throw new Error(`invalid duration ${JSON.stringify(value)} of --${name}`)
    if (nanoseconds !== 0 && nanoseconds < 1e6) throw new Error(`--${name} cannot be less than 1ms`)
  }
  const retries = flags.text('retries') ?? ''
  const count = retries === '' ? 0n : parseInteger(retries, 32)
  if (count === null || count < 0n) throw new Error(`--retries cannot be ${retries}`)
}

function exactlyOne(raw: RawInstruction): void {
  if (raw.args.length !== 1) throw new Error(`${raw.keyword.toUpperCase()} requires exactly one argument`)
}

function atLeastOne(raw: RawInstruction): Error {
  return new Error(`${raw.keyword.toUpperCase()} requires at least one argument`)
}

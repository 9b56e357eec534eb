import { canonicalText, setOf } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import { parseJson } from './json'
import { asTable, asText, isList, mapTable, member, only, sourceOf, tableAt, tablesAt, textAt, without } from './value'
import { NotUnderstood, type Table, type Value } from './value'

/** Texts about a package; composer acts on none of them. https://getcomposer.org/doc/04-schema.md */
const TEXTS = [
  'description',
  'keywords',
  'homepage',
  'license',
  'authors',
  'support',
  'funding',
  'readme',
  'time',
  'abandoned'
]

const MANIFEST_TEXTS = new Set(
  [...TEXTS, 'name', 'version', 'archive', 'suggest', 'bin', '$schema', '_comment'].concat([
    'scripts-descriptions',
    'scripts-aliases'
  ])
)

const LOCK_TEXTS = new Set([...TEXTS, 'notification-url', 'suggest'])

/** Scripts that run by themselves. https://getcomposer.org/doc/articles/scripts.md#event-names */
const EVENT =
  /^(pre|post)-(install|update|autoload|root-package|package|pool|dependencies|operations|file|create)|^(init|command)$/

/** composer.json, without the texts and without scripts that only people run. */
export function readComposer(text: string): Content {
  const file = parseJson(text)
  const scripts = tableAt(file, 'scripts')
  return {
    meaning: {
      ...without(file, MANIFEST_TEXTS),
      // Plugins read `extra`; an alias of a branch is the project's own version.
      extra: without(tableAt(file, 'extra'), new Set(['branch-alias'])),
      scripts: only(scripts, eventScripts(scripts))
    },
    packages: [...packagesOf(tableAt(file, 'require')), ...packagesOf(tableAt(file, 'require-dev'), 'dev')]
  }
}

/** composer.lock. Its content hash is that of composer.json, which counts by itself. */
export function readComposerLock(text: string): Content {
  const lock = parseJson(text)
  if (!isList(member(lock, 'packages'))) throw new NotUnderstood('a composer.lock without packages')
  const meaning = mapTable(without(lock, new Set(['_readme', 'content-hash', 'hash'])), (value, key) => {
    if ((key !== 'packages' && key !== 'packages-dev') || !isList(value)) return value
    return setOf(value.map(entry => without(asTable(entry, key), LOCK_TEXTS)))
  })
  return { meaning, packages: [...lockedPackages(lock, 'packages'), ...lockedPackages(lock, 'packages-dev', 'dev')] }
}

/** Scripts of events, and those that they call as `@name`. */
function eventScripts(scripts: Table): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = Object.keys(scripts).filter(name => EVENT.test(name))
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const value = member(scripts, name)
    if (value === undefined || found.has(name)) continue
    found.add(name)
    waiting.push(...calledScripts(value))
  }
  return found
}

function calledScripts(value: Value): readonly string[] {
  const commands = isList(value) ? value : [value]
  return commands.flatMap(command =>
    typeof command === 'string' ? (/^@(?:composer run(?:-script)? )?([^\s]+)/.exec(command)?.[1] ?? []) : []
  )
}

function packagesOf(requirements: Table, group?: string): readonly Package[] {
  return Object.entries(requirements).map(([name, value]) => ({
    name,
    version: sourceOf(value),
    ...(group === undefined ? {} : { group })
  }))
}

function lockedPackages(lock: Table, key: string, group?: string): readonly Package[] {
  return tablesAt(lock, key).map(entry => ({
    name: asText(member(entry, 'name') ?? null, 'the name of a package'),
    version: textAt(entry, 'version'),
    rest: canonicalText(without(entry, LOCK_TEXTS)),
    ...(group === undefined ? {} : { group })
  }))
}

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { CacheService } from '../registry/facts'
import { PATIENCE, within } from '../registry/patience'
import { historySchema, type History } from './history'

/** Bytes of a history that is read; a longer one is not of this program. */
const LIMIT = 4_000_000

export interface HistoryStore {
  /** Empty if there is none; null if the cache does not answer: then there may be one, which an entry of this run would hide. */
  read(): Promise<History | null>
  /** Gives up in silence: only the trend would miss this run. */
  write(history: History): Promise<void>
}

/**
 * Keeps a history in the cache of the runner: an entry for each run, of which the newest is read.
 *
 * @param folder the same in every run, since it takes part in the identity of the cache; holds nothing else
 * @param series tells histories of different workflows and images apart: hex digits
 * @param run tells this run's entry apart from all others
 */
export function historyStore(
  load: () => Promise<CacheService>,
  folder: string,
  { series, run }: { readonly series: string; readonly run: string }
): HistoryStore {
  const prefix = `base-image-planner-history-v1-${series}-`
  const file = path.join(folder, 'history.json')
  let loaded: Promise<CacheService> | null = null
  const service = (): Promise<CacheService> => (loaded ??= load())
  return {
    async read() {
      try {
        await mkdir(folder, { recursive: true })
        const cache = await service()
        const key = await within(PATIENCE, cache.restore([folder], `${prefix}none`, [prefix]))
        return key === undefined ? [] : await historyIn(file)
      } catch {
        return null
      }
    },
    async write(history) {
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(file, JSON.stringify(history))
        const cache = await service()
        await within(PATIENCE, cache.save([folder], prefix + run))
      } catch {
        // The next run begins where the last one that was kept ended.
      }
    }
  }
}

/** Empty for what this program did not write in this form. */
async function historyIn(file: string): Promise<History> {
  try {
    const bytes = await readFile(file)
    const parsed = v.safeParse(historySchema, bytes.byteLength > LIMIT ? null : JSON.parse(bytes.toString()))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

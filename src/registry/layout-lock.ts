import { open, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { errorCode } from './error-code'

const STALE = 10_000
const PATIENCE = 30_000

/**
 * Runs `task` while no other writer that uses this lock does. The lock is a file that only one process can create; one that
 * is older than ten seconds was left by a process that died.
 */
export async function whileLocked<T>(file: string, task: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE
  while (!(await created(file))) {
    if (Date.now() > until) throw new Error(`${file} is held by another process; delete it if none is running`)
    const age = await ageOf(file)
    if (age !== null && age > STALE) await rm(file, { force: true })
    else await sleep(5 + Math.random() * 20)
  }
  try {
    return await task()
  } finally {
    await rm(file, { force: true })
  }
}

async function created(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close()
    return true
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') return false
    throw thrown
  }
}

async function ageOf(file: string): Promise<number | null> {
  try {
    return Date.now() - (await stat(file)).mtimeMs
  } catch {
    return null
  }
}

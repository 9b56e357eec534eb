import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/** Writes the address of every module that the process loads into the file that `LOADED_FILES` names. */
registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.LOADED_FILES, `${url}\n`)
    return next(url, context)
  }
})

import * as core from '@actions/core'
import { runAction } from './action'

await runAction(core, process.env)
// A cache service that does not answer is asked again for half a minute; everything that counts is written by now.
process.stdout.write('', () => process.exit())

import * as core from '@actions/core'
import { runAction } from './action'

await runAction(core, process.env)

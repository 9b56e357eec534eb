import { runVerify } from './action'

await runVerify(process.env)

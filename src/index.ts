import { runAction } from './action'
import { openRunner } from './runner'

const runner = openRunner(
  process.env,
  text => process.stdout.write(text),
  () => {
    process.exitCode = 1
  }
)
await runAction(runner, process.env)
// A cache service that does not answer is asked again for half a minute; everything that counts is written by now.
process.stdout.write('', () => process.exit())

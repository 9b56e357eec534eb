import { runAction } from './action'

// Its own chunk: git works while it is loaded.
await runAction(() => import('@actions/core'), process.env)
// A cache service that does not answer is asked again for half a minute; everything that counts is written by now.
process.stdout.write('', () => process.exit())

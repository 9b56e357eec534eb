import { openRepository } from './git/repository'

// git lists the event's commit while the rest of the program is loaded. What goes wrong is said when the answer is used.
const opening = openRepository(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), {
  environment: process.env,
  expects: process.env['GITHUB_SHA'] ?? ''
})
opening.catch(() => undefined)
const { runAction } = await import('./action/action')
await runAction(process.env, opening)
// A cache service that does not answer is asked again for half a minute; everything that counts is written by now.
process.stdout.write('', () => process.exit())

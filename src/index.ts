import { openRepository } from './git/repository'

// git lists the event's commit, and what the work tree holds otherwise, while the rest of the program is loaded. What goes wrong is said when the answer is used.
const workspace = process.env['GITHUB_WORKSPACE'] ?? ''
const opening = openRepository(workspace === '' ? process.cwd() : workspace, {
  environment: process.env,
  // The runner made it for this job, whoever owns it: in a container that is another user.
  anyOwner: workspace !== '',
  workTree: 'committed',
  expects: process.env['GITHUB_SHA'] ?? ''
})
opening.catch(() => undefined)
const { runAction } = await import('./action/action')
await runAction(process.env, opening)
// A cache service that does not answer is asked again for half a minute; everything that counts is written by now.
process.stdout.write('', () => process.exit())

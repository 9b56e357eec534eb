import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { SEED, Yard } from '../../support/events/planned'
import { pushPayload } from '../../support/git/payloads'

/** Row 3 of docs/threat-model.md: what the configuration of a repository would run while git looks at it. */
test('no filter, monitor, hook, external diff or helper of a repository runs in the action', async () => {
  const yard = await Yard.open()
  try {
    const before = await yard.origin.commit(SEED)
    const head = await yard.origin.commit({ 'src/app.py': 'print(2)\n' })
    const ran = path.join(yard.sandbox.folder, 'ran')
    await mkdir(ran)
    const prepare = async (workspace: string): Promise<void> => {
      const hooks = path.join(yard.sandbox.folder, 'hooks')
      await mkdir(hooks)
      for (const hook of [
        'post-checkout',
        'reference-transaction',
        'post-index-change',
        'fsmonitor-watchman',
        'pre-auto-gc'
      ]) {
        await writeFile(path.join(hooks, hook), `#!/bin/sh\ntouch ${ran}/${hook}\n`)
        await chmod(path.join(hooks, hook), 0o755)
      }
      const settings: Readonly<Record<string, string>> = {
        'filter.evil.clean': `touch ${ran}/clean; cat`,
        'filter.evil.smudge': `touch ${ran}/smudge; cat`,
        'filter.evil.process': `touch ${ran}/process`,
        'core.fsmonitor': `touch ${ran}/fsmonitor`,
        'core.hooksPath': hooks,
        'core.sshCommand': `touch ${ran}/ssh`,
        'core.pager': `touch ${ran}/pager`,
        'core.askPass': `touch ${ran}/askpass`,
        'credential.helper': `!touch ${ran}/helper`,
        'diff.external': `touch ${ran}/external`,
        'diff.evil.textconv': `touch ${ran}/textconv`,
        'diff.evil.command': `touch ${ran}/command`,
        'uploadpack.packObjectsHook': `touch ${ran}/pack`,
        'gpg.program': `touch ${ran}/gpg`
      }
      for (const [name, value] of Object.entries(settings)) await yard.sandbox.git(workspace, 'config', name, value)
      await writeFile(path.join(workspace, '.git/info/attributes'), '* filter=evil diff=evil\n')
      // Changed and touched, so that git has to look at the content.
      await writeFile(path.join(workspace, 'src/app.py'), 'print(3)\n')
      await writeFile(path.join(workspace, 'requirements.txt'), 'flask==3.0.0\n')
    }
    const run = await yard.visit({ event: pushPayload({ before, after: head }), prepare })
    expect({ code: run.code, errors: run.errors, ran: await readdir(ran) }).toEqual({ code: 0, errors: [], ran: [] })
    expect(run.warnings.join()).toContain('src/app.py')
  } finally {
    await yard.close()
  }
})

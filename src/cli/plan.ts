import { oneOf } from '../config/one-of'
import { bakeOf } from '../plan/bake'
import { textOption, type Command } from './command'
import { planTable } from './table'
import { openWorkspace, planWorkspace, workspaceOptions } from './workspace'

/** `plan`: what would be built, and why. */
export const planCommand: Command = {
  name: 'plan',
  operands: '',
  summary: 'say which images are stale, and what would be built, for the work tree or a commit',
  options: [
    { name: 'format', type: 'string', value: 'table|json|bake', help: 'how to print the plan (default: table)' },
    ...workspaceOptions
  ],
  async run(args, terminal) {
    const format = oneOf(textOption(args, 'format') ?? 'table', ['table', 'json', 'bake'], '--format')
    const workspace = await openWorkspace(args, terminal)
    try {
      const { plan } = await planWorkspace(workspace, result => result)
      switch (format) {
        case 'json':
          terminal.print(JSON.stringify(plan, null, 2))
          break
        case 'bake':
          terminal.print(JSON.stringify(bakeOf(plan), null, 2))
          break
        case 'table':
          for (const line of planTable(plan, terminal)) terminal.print(line)
      }
      return 0
    } finally {
      await workspace.close()
    }
  }
}

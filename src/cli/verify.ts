import { oneOf } from '../config/one-of'
import { markdownOf } from '../verify/markdown'
import { readPrevious } from '../verify/previous'
import { subjectsOf } from '../verify/subject'
import { tableOf } from '../verify/table'
import { verify } from '../verify/verify'
import { textOption, type Command } from './command'
import { refuseUnknownNames } from './names'
import { styleOf } from './style'
import { openWorkspace, planWorkspace, workspaceOptions } from './workspace'

/** `verify [NAME…]`: whether the images in the registry are what the plan says, and what a deployment pulls. */
export const verifyCommand: Command = {
  name: 'verify',
  operands: '[NAME…]',
  summary: 'check the images in the registry against the plan, and list layers, sizes and what a deployment pulls',
  options: [
    { name: 'format', type: 'string', value: 'table|markdown|json', help: 'how to print it (default: table)' },
    {
      name: 'at',
      type: 'string',
      value: 'TAG',
      help: 'the images under this tag (default: those of the work tree, or of --commit)'
    },
    { name: 'previous', type: 'string', value: 'TAG', help: 'what a machine pulls that has the images under this tag' },
    ...workspaceOptions
  ],
  async run(args, terminal) {
    const format = oneOf(textOption(args, 'format') ?? 'table', ['table', 'markdown', 'json'], '--format')
    const [at, previous] = [textOption(args, 'at'), textOption(args, 'previous')]
    const names = args.positionals
    const workspace = await openWorkspace(args, terminal)
    try {
      const report = await planWorkspace(workspace, ({ plan }, registry) => {
        refuseUnknownNames(names, plan)
        // What is looked up is what the registry holds, whether this machine would push it or not.
        const pushed = { ...plan, event: { ...plan.event, push: true } }
        const subjects = subjectsOf(JSON.stringify(pushed))
          .filter(subject => names.length === 0 || names.includes(subject.name))
          .map(subject => (at === null ? subject : { ...subject, at, tag: at }))
        const before =
          previous === null
            ? []
            : subjects.map(({ name, image }) => [name, readPrevious(`${image}:${previous}`)] as const)
        return verify(subjects, new Map(before), registry)
      })
      switch (format) {
        case 'json':
          terminal.print(JSON.stringify(report, null, 2))
          break
        case 'markdown':
          terminal.print(markdownOf(report, [], []))
          break
        case 'table':
          for (const line of tableOf(report, styleOf(terminal), terminal.width)) terminal.print(line)
      }
      return report.ok ? 0 : 1
    } finally {
      await workspace.close()
    }
  }
}

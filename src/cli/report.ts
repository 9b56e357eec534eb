import { oneOf } from '../config/one-of'
import { textOption, type Command } from './command'
import { refuseUnknownNames } from './names'
import { planWorkspace } from './plan'
import { reportOn } from './report/image-report'
import { markdownOf } from './report/markdown'
import { tableOf } from './report/table'
import { openWorkspace, workspaceOptions } from './workspace'

/** `report [NAME…]`: layers and sizes of the images that the registry holds, and what a deployment pulls. */
export const reportCommand: Command = {
  name: 'report',
  operands: '[NAME…]',
  summary: 'list layers and sizes of the images in the registry, and what a deployment pulls',
  options: [
    { name: 'format', type: 'string', value: 'table|markdown|json', help: 'how to print it (default: table)' },
    {
      name: 'at',
      type: 'string',
      value: 'TAG',
      help: 'the images under this tag (default: those of the work tree, or of --commit)'
    },
    { name: 'from', type: 'string', value: 'TAG', help: 'what a machine pulls that has the images under this tag' },
    ...workspaceOptions
  ],
  async run(args, terminal) {
    const format = oneOf(textOption(args, 'format') ?? 'table', ['table', 'markdown', 'json'], '--format')
    const tags = { at: textOption(args, 'at'), from: textOption(args, 'from') }
    const names = args.positionals
    const workspace = await openWorkspace(args, terminal)
    try {
      const reports = await planWorkspace(workspace, terminal, ({ plan }, registry) => {
        refuseUnknownNames(names, plan)
        const images = [
          ...plan.bases.map(image => ({ kind: 'base' as const, image })),
          ...plan.services.map(image => ({ kind: 'service' as const, image }))
        ].filter(({ image }) => names.length === 0 || names.includes(image.name))
        return Promise.all(images.map(({ kind, image }) => reportOn(registry, kind, image, plan.bases, tags)))
      })
      switch (format) {
        case 'json':
          terminal.print(JSON.stringify({ images: reports }, null, 2))
          break
        case 'markdown':
          terminal.print(markdownOf(reports))
          break
        case 'table':
          for (const line of tableOf(reports, terminal)) terminal.print(line)
      }
      return 0
    } finally {
      await workspace.close()
    }
  }
}

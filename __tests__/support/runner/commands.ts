/** A workflow command of a step's standard output, `::name key=value,…::message`. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/**
 * Commands as the runner reads them: at the start of a line (after white space), unescaped. Between `::stop-commands::token`
 * and `::token::` lines are text.
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function workflowCommands(stdout: string): WorkflowCommand[] {
  const commands: WorkflowCommand[] = []
  let stopped: string | null = null
  for (const line of stdout.split('\n')) {
    const [, name, properties = '', message = ''] =
      /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ?? []
    if (name === undefined) continue
    if (stopped !== null) {
      if (name === stopped) stopped = null
    } else if (name === 'stop-commands') stopped = message.trim()
    else commands.push({ name, properties: parsed(properties), message: unescaped(message.replace(/\r$/, '')) })
  }
  return commands
}

function parsed(properties: string): Record<string, string> {
  const pairs = properties.split(',').filter(pair => pair.includes('='))
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      return [
        pair.slice(0, at).trim(),
        unescaped(pair.slice(at + 1))
          .replace(/%3A/g, ':')
          .replace(/%2C/g, ',')
      ]
    })
  )
}

function unescaped(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%')
}

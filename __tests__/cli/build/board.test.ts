import { openBoard } from '../../../src/cli/build/board'
import type { Terminal } from '../../../src/cli/command'

function terminal(): { readonly said: string[]; readonly terminal: Terminal } {
  const said: string[] = []
  const note = (line: string) => said.push(line)
  return { said, terminal: { environment: {}, directory: '.', color: false, width: 30, print: note, note } }
}

test('in a log each step is a line, and none is said twice', () => {
  const { said, terminal: log } = terminal()
  const board = openBoard(log)
  board.step('base python', '1/2 FROM scratch')
  board.step('base python', '1/2 FROM scratch')
  board.step('service api', '1/3 FROM\u001b[2J python')
  board.done('base python', 'built')
  expect(said).toEqual(['base python: 1/2 FROM scratch', 'service api: 1/3 FROM\\x1b[2J python', 'base python: built'])
})

test('on a terminal each image has a line that is written anew, and what is done stays above', () => {
  const { said, terminal: log } = terminal()
  let screen: string[] = []
  function rewrite(text: string): void {
    const [, up = '0'] = /^\u001b\[(\d+)A/.exec(text) ?? []
    const lines = text.replace(/^(?:\u001b\[\d+A)?\u001b\[J/, '').split('\n')
    screen = [...screen.slice(0, screen.length - Number(up)), ...lines.slice(0, -1)]
  }
  const board = openBoard({ ...log, rewrite })
  board.step('base python', '1/2 FROM scratch')
  board.step('service api', 'building')
  board.step('base python', '2/2 RUN a command that is longer than the terminal is wide')
  expect(screen).toEqual(['base python: 2/2 RUN a comman', 'service api: building'])
  board.done('base python', 'built, pushed as latest')
  expect(screen).toEqual(['base python: built, pushed as latest', 'service api: building'])
  board.step('service api', '2/3 COPY . .')
  board.done('service api', 'built')
  expect(screen).toEqual(['base python: built, pushed as latest', 'service api: built'])
  expect(said).toEqual([])
})

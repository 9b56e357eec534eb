import { inputVariables } from './action-inputs'
import { keyValues } from './command-files'
import { workflowCommands } from './commands'

describe('keyValues', () => {
  test.each([
    ['a=1\nb=2=3\n', { a: '1', b: '2=3' }],
    ['a<<EOF\none\n\ntwo=x\nEOF\nb=<<\n', { a: 'one\n\ntwo=x', b: '<<' }],
    ['a<<EOF\nEOF\n', { a: '' }],
    ['', {}]
  ])('%j', (text, expected) => {
    expect(keyValues(text)).toEqual(expected)
  })

  test.each(['nonsense\n', 'a<<EOF\nopen\n'])('%j fails the step', text => {
    expect(() => keyValues(text)).toThrow('command file')
  })
})

describe('workflowCommands', () => {
  test('are read at the start of a line, unescaped', () => {
    const stdout = [
      'text ::error::no command',
      '::error file=a%2Cb,line=3::one%0Atwo %25',
      '  ::add-mask::secret',
      '::stop-commands::token',
      '::error::ignored',
      '::token::',
      '::warning title=a:b::c'
    ]
    expect(workflowCommands(stdout.join('\n'))).toEqual([
      { name: 'error', properties: { file: 'a,b', line: '3' }, message: 'one\ntwo %' },
      { name: 'add-mask', properties: {}, message: 'secret' },
      { name: 'warning', properties: { title: 'a:b' }, message: 'c' }
    ])
  })
})

describe('inputVariables', () => {
  test('keep hyphens, take defaults, and pass on what is not declared', () => {
    const face = { defaults: { 'base-image': '', push: 'auto', token: '${{ github.token }}' }, outputs: [] }
    const evaluate = (text: string) => text.replace('${{ github.token }}', 'T')
    expect(inputVariables(face, { 'base-image': 'x', 'some thing': 'y' }, evaluate)).toEqual({
      'INPUT_BASE-IMAGE': 'x',
      INPUT_PUSH: 'auto',
      INPUT_TOKEN: 'T',
      INPUT_SOME_THING: 'y'
    })
  })
})

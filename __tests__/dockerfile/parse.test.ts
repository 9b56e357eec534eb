import type { Instruction } from '../../src/dockerfile/instructions'
import { parseDockerfile } from '../../src/dockerfile/parse'
import { UserError } from '../../src/errors'
import { refusal } from './refusal'

function instructions(body: string): readonly Instruction[] {
  return parseDockerfile(`FROM alpine\n${body}`).stages[0]?.instructions ?? []
}

function code(body: string): readonly string[] {
  return instructions(body).map(instruction => instruction.raw.code)
}

function sources(body: string): readonly string[] {
  return instructions(body).flatMap(one => (one.kind === 'copy' || one.kind === 'add' ? one.sources : []))
}

test.each([
  ['a continuation', 'RUN a \\\n  b', ['RUN a   b']],
  ['blanks behind the escape', 'RUN a \\ \t\n  b', ['RUN a   b']],
  ['comments and blank lines inside', 'RUN a \\\n# no\n\n   # neither\nb', ['RUN a b']],
  ['no continuation after two escapes', 'RUN a \\\\\nRUN b', ['RUN a \\\\', 'RUN b']],
  ['an escape alone on its line', 'RUN a\\\n\\\nb', ['RUN ab']],
  ['CRLF', 'RUN a \\\r\n  b\r\nRUN c\r\n', ['RUN a   b', 'RUN c']],
  ['a comment at the end of a line is text', 'RUN a # b', ['RUN a # b']],
  ['a continuation at the end of the file', 'RUN a \\', ['RUN a ']]
])('joins lines: %s', (_, body, expected) => {
  expect(code(body)).toEqual(expected)
})

test.each([
  ['backtick', '# escape=`\nFROM a\nRUN x `\n  y', '`'],
  ['any case, spaces', '#  EsCaPe  =  `  \nFROM a\nRUN x `\n  y', '`'],
  ['after syntax', '# syntax=docker/dockerfile:1\n# escape=`\nFROM a\nRUN x `\n  y', '`'],
  ['with a BOM', '\ufeff# escape=`\nFROM a\nRUN x `\n  y', '`'],
  ['not after a comment', '# hello\n# escape=`\nFROM a\nRUN x \\\n  y', '\\'],
  ['not after an unknown directive', '# foo=bar\n# escape=`\nFROM a\nRUN x \\\n  y', '\\'],
  ['not after a blank line', '\n# escape=`\nFROM a\nRUN x \\\n  y', '\\']
])('escape directive: %s', (_, text, escape) => {
  const file = parseDockerfile(text)
  expect(file.escape).toBe(escape)
  expect(file.stages[0]?.instructions.map(one => one.raw.code)).toEqual(['RUN x   y'])
})

test.each([
  ['# syntax=docker/dockerfile:1\nFROM a', 'docker/dockerfile:1'],
  ['#syntax = a/b:1 more\nFROM a', 'a/b:1'],
  ['#!/usr/bin/env x\n# syntax=a/b\nFROM a', 'a/b'],
  ['# check=skip=all\n# syntax=a/b\nFROM a', 'a/b'],
  ['# a\n# syntax=a/b\nFROM a', null],
  ['FROM a', null]
])('syntax directive of %j', (text, syntax) => {
  expect(parseDockerfile(text).syntax).toBe(syntax)
})

test.each([
  ['words', 'COPY a b /d/', ['a', 'b']],
  ['any case', 'copy a /d/', ['a']],
  ['tabs', 'COPY\ta\t\tb\t/d/', ['a', 'b']],
  ['JSON', 'COPY ["a b", "c", "/d/"]', ['a b', 'c']],
  ['JSON with spaces', 'COPY   [ "a" , "/d/" ]  ', ['a']],
  ['JSON behind flags', 'COPY --link --chown=a ["a b", "/d/"]', ['a b']],
  ['no JSON', "COPY ['a', '/d/']", ["['a',"]],
  ['flags in quotes', 'COPY "--chown=a b" a /d/', ['"--chown=a', 'b"', 'a']],
  ['-- ends flags', 'COPY --link -- --a /d/', ['--a']],
  ['heredocs are no sources', 'COPY <<A b <<-"C" /d/\nx\nA\n\ty\n\tC\n', ['b']],
  ['ADD', 'ADD https://e.x/f a /d/', ['https://e.x/f', 'a']]
])('sources: %s', (_, body, expected) => {
  expect(sources(body)).toEqual(expected)
})

test.each([
  ['RUN cat <<EOF > /x && cat <<E2\na\nFROM no\nEOF\nb\nE2\nRUN after', ['a\nFROM no\n', 'b\n']],
  ["RUN <<'EOF'\n# kept\n\nEOF\nRUN after", ['# kept\n\n']],
  ['RUN <<-EOF\n\ta\n\tEOF\nRUN after', ['\ta\n']],
  ['RUN <<EOF\r\na\r\nEOF\r\nRUN after', ['a\r\n']],
  ['ONBUILD COPY <<EOF /x\na\nEOF\nRUN after', ['a\n']]
])('heredocs of %j', (body, expected) => {
  const [first, second] = instructions(body)
  expect(first?.raw.heredocs.map(heredoc => heredoc.content)).toEqual(expected)
  expect(second?.raw.code).toBe('RUN after')
})

test('a shift is a heredoc too', () => {
  expect(instructions('RUN echo $((1 << 2))\n2))\nRUN after')).toHaveLength(2)
})

test.each(['RUN ["<<EOF"]', 'LABEL a="<<EOF"', 'RUN echo "<<EOF"', 'CMD <<EOF'])('no heredoc in %s', body => {
  expect(instructions(`${body}\nRUN after`)).toHaveLength(2)
})

test('stages, their names and lines, and global ARGs', () => {
  const file = parseDockerfile('ARG A=1 B\n\nFROM --platform=$P a AS Base\nRUN x\nfrom base as final\n')
  expect(file.globalArgs.flatMap(arg => arg.args)).toEqual([
    { key: 'A', value: '1' },
    { key: 'B', value: undefined }
  ])
  expect(file.stages.map(stage => stage.name)).toEqual(['base', 'final'])
  expect(file.stages.map(({ from, platform, line }) => ({ from, platform, line }))).toEqual([
    { from: 'a', platform: '$P', line: 3 },
    { from: 'base', platform: null, line: 5 }
  ])
})

test.each([
  ['', 'cannot be empty', null],
  ['# nothing\n', 'no instructions', null],
  ['ARG A\n', 'no stages', null],
  ['RUN x\nFROM a', 'no build stage', 1],
  ['FROM a\n\nBOGUS x', 'unknown instruction: BOGUS', 3],
  ['FROM a b', 'one or three arguments', 1],
  ['FROM a AS 1x', 'invalid name for build stage', 1],
  ['FROM a\nCOPY a', 'at least two arguments', 2],
  ['FROM a\nCOPY --bogus a b', 'unknown flag: --bogus', 2],
  ['FROM a\nCOPY --link --link a b', 'duplicate flag', 2],
  ['FROM a\nCOPY --link=maybe a b', 'expecting boolean', 2],
  ['FROM a\nADD --parents a b', 'unknown flag: --parents', 2],
  ['FROM a\nCOPY [1, "b"]', 'strings only', 2],
  ['FROM a\nCOPY a <<EOF\nEOF', 'heredoc as a destination', 2],
  ['FROM a\nRUN <<EOF\nx', 'unterminated heredoc', 2],
  ['FROM a\nENV A', 'two arguments', 2],
  ['FROM a\nENV A=1 B', "can't find =", 2],
  ['FROM a\nARG =1', 'can not be blank', 2],
  ['FROM a\nONBUILD ONBUILD RUN x', 'Chaining ONBUILD', 2],
  ['FROM a\nRUN --mount=from=$A,target=/x true', "doesn't support variable expansion", 2],
  ['FROM a\nRUN --network=some true', 'invalid network mode', 2],
  ['FROM a\nSHELL sh -c', 'JSON form', 2],
  ['FROM a\nHEALTHCHECK --interval=1us CMD x', 'less than 1ms', 2],
  ['FROM a\nHEALTHCHECK NONE x', 'takes no arguments', 2],
  ['# escape=x\nFROM a', 'invalid escape token', 1],
  ['# escape=`\n# escape=`\nFROM a', 'only one escape', 2],
  ['# check=bogus\nFROM a', 'invalid check option', null],
  [`FROM a\nRUN ${'x'.repeat(65_536)}\n`, 'largest allowed size', 2]
])('refuses %#: %j', (text, message, line) => {
  const found = refusal(() => parseDockerfile(text))
  expect(found.message).toContain(message)
  expect(found.line).toBe(line)
})

test('what is refused is a mistake of the user', () => {
  expect(() => parseDockerfile('')).toThrow(UserError)
})

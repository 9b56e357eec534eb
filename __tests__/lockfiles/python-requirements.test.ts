import { factsOf, itJudges, packagesOf, refusalOf, type Edit } from './meaning'

const sample = `# This file is maintained by hand
--index-url https://pypi.example.org/simple
--extra-index-url https://extra.example.org/simple
--find-links ./wheels
--no-binary lxml
--pre

-r base.txt
-c constraints.txt

Flask[async,dotenv]>=2.3.2,<3  # web
Jinja2 == 3.1.4 ; python_version >= "3.8" and sys_platform != 'win32'
zope.interface===6.0
requests @ https://files.example.org/requests-2.31.0.tar.gz ; python_version < "4"
six==1.16.0 \\
    --hash=sha256:1111111111111111111111111111111111111111111111111111111111111111 \\
    --hash=sha256:2222222222222222222222222222222222222222222222222222222222222222
-e ./packages/core[extra]
-e git+https://user:secret@git.example.org/acme/tool.git@v1.2.0#egg=acme-tool
./vendor/a_b-1.0.tar.gz
private==\${PRIVATE_VERSION}
`

const must: readonly Edit[] = [
  ['a name', 'Flask', 'Flusk'],
  ['a version', '2.3.2', '2.3.3'],
  ['an operator', '>=2.3.2', '>2.3.2'],
  ['one more specifier', '<3', '<3,!=2.3.5'],
  ['an extra', '[async,dotenv]', '[async]'],
  ['a marker', '"3.8"', '"3.9"'],
  ['an arbitrary equality', '===6.0', '===6.0.0'],
  ['a URL', 'requests-2.31.0', 'requests-2.32.0'],
  ['the marker of a URL', '< "4"', '< "5"'],
  ['a hash', 'sha256:2222', 'sha256:2223'],
  ['a hash less', ` \\\n    --hash=sha256:${'2'.repeat(64)}`, ''],
  ['an editable path', './packages/core', './packages/cure'],
  ['the extra of a path', 'core[extra]', 'core'],
  ['editable to plain', '-e ./packages/core[extra]', './packages/core[extra]'],
  ['a git revision', 'v1.2.0', 'v1.2.1'],
  ['an archive (no PEP 503 there)', 'a_b-1.0', 'a-b-1.0'],
  ['a variable', 'PRIVATE_VERSION', 'OTHER_VERSION'],
  ['the index', 'pypi.example.org', 'mirror.example.org'],
  ['an extra index', 'extra.example.org', 'other.example.org'],
  ['an extra index becoming the index', '--extra-index-url', '--index-url'],
  [
    'the order of index lines',
    '--index-url https://pypi.example.org/simple\n--extra-index-url https://extra.example.org/simple',
    '--extra-index-url https://extra.example.org/simple\n--index-url https://pypi.example.org/simple'
  ],
  ['links', './wheels', './wheels2'],
  ['binaries', '--no-binary lxml', '--only-binary lxml'],
  ['pre-releases', '--pre\n', ''],
  ['an included file', 'base.txt', 'base2.txt'],
  ['constraints becoming requirements', '-c constraints.txt', '-r constraints.txt'],
  ['a line less', 'Jinja2', '# Jinja2'],
  ['a line more', '--pre\n', '--pre\nredis\n']
]

const mustNot: readonly Edit[] = [
  ['a comment', '# This file is maintained by hand', '# Nobody maintains this file'],
  ['no inline comment', '  # web', ''],
  ['a blank line', '-r base.txt', '\n\n-r base.txt'],
  ['case', 'Flask', 'flask'],
  ['separators', 'zope.interface', 'Zope_Interface'],
  ['the order of specifiers', '>=2.3.2,<3', '<3, >= 2.3.2'],
  ['the order of extras', '[async,dotenv]', '[ dotenv , async ]'],
  ['parentheses', '>=2.3.2,<3', ' (>=2.3.2,<3)'],
  ['blanks in a marker', 'python_version >= "3.8" and', 'python_version>="3.8"   and'],
  ['quotes in a marker', "'win32'", '"win32"'],
  ['a continuation', 'Jinja2 == 3.1.4 ;', 'Jinja2 == 3.1.4 \\\n  ;'],
  ['the short form of an option', '--index-url ', '-i '],
  ['an option with an equals sign', '--index-url ', '--index-url='],
  ['a shortened option', '--extra-index-url', '--extra-index'],
  ['the path of an included file', '-r base.txt', '--requirement ./base.txt'],
  [
    'the order of hashes',
    `--hash=sha256:${'1'.repeat(64)} \\\n    --hash=sha256:${'2'.repeat(64)}`,
    `--hash=sha256:${'2'.repeat(64)} --hash sha256:${'1'.repeat(64)}`
  ],
  ['the same line twice', 'zope.interface===6.0\n', 'zope.interface===6.0\nzope-interface ===6.0\n'],
  ['the place of an include', '-r base.txt\n-c constraints.txt\n', '-c constraints.txt\n-r base.txt\n']
]

describe('a requirements file', () => {
  itJudges('deploy/requirements.txt', sample, must, mustNot)

  test('the order of lines does not count', async () => {
    const lines = ['six==1.16.0', 'flask>=2', '-e ./core', '--pre', './x.whl']
    const canonical = (text: readonly string[]): Promise<string> =>
      factsOf('requirements.txt', text.join('\n')).then(facts => facts.canonical)
    expect(await canonical([...lines].reverse())).toBe(await canonical(lines))
  })

  test('an include does not pass an index line, which it may override', async () => {
    const before = await factsOf('requirements.txt', '-r base.txt\n--index-url https://a.example.org')
    const after = await factsOf('requirements.txt', '--index-url https://a.example.org\n-r base.txt')
    expect(after.canonical).not.toBe(before.canonical)
  })

  test('names packages, and shows no credentials', async () => {
    expect(await packagesOf('deploy/requirements.txt', sample)).toEqual([
      './packages/core[extra] -',
      './vendor/a_b-1.0.tar.gz -',
      'acme-tool git+https://git.example.org/acme/tool.git@v1.2.0#egg=acme-tool',
      'flask >=2.3.2,<3',
      'jinja2 3.1.4',
      'private ${PRIVATE_VERSION}',
      'requests https://files.example.org/requests-2.31.0.tar.gz',
      'six 1.16.0',
      'zope-interface 6.0'
    ])
  })

  test('names the files that it includes, from the root of the repository', async () => {
    const text =
      '-r ../base.txt\n-c sub/c.txt\n-r https://example.org/r.txt\n-r ../../out.txt\n-r /etc/r.txt\n-r ${X}.txt'
    const { references } = await factsOf('deploy/requirements.txt', text)
    expect(references).toEqual([
      { path: 'base.txt', format: 'requirements' },
      { path: 'deploy/sub/c.txt', format: 'requirements' }
    ])
  })

  test('a comment line ends a continuation, as in pip', async () => {
    const joined = await packagesOf('requirements.txt', 'flask==1.0 \\\n# note\nsix==1.0\n')
    expect(joined).toEqual(['flask 1.0', 'six 1.0'])
  })

  test.each([
    ['prose', 'Please install the following packages first'],
    ['an unknown option', '--frobnicate yes'],
    ['an ambiguous option', '--no x'],
    ['an option without value', '--index-url'],
    ['an open quotation', '--config-settings "x'],
    ['a template', 'flask=={{ version }}'],
    ['a broken marker', 'flask; python_version !! "3"'],
    ['an empty marker', 'flask;'],
    ['a broken specifier', 'flask==1.0 ==2.0'],
    ['a line end that only Python knows', '# note\u2028flask==1.0'],
    ['a form feed', '# note\fflask==1.0'],
    ['a carriage return alone', '# note\rflask==1.0'],
    ['a NUL', 'flask\0'],
    ['markup', '<html>']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('requirements.txt', text)).not.toBeNull()
  })

  test('UTF-16 is not understood', async () => {
    expect(await refusalOf('requirements.txt', Buffer.from('\ufeffflask==1.0', 'utf16le'))).toBe('not valid UTF-8')
  })
})

import { factsOf, itJudges, packagesOf, refusalOf } from './meaning'

const gemfile = `# frozen_string_literal: true

source "https://rubygems.org"
ruby "3.3.0"

gem "rails", "~> 7.1" # the framework
gem 'pg', '>= 1.1', "< 2.0"
gem "debug", platforms: %i[mri windows] # "quoted"
gem "tool", git: "https://git.example.org/tool.git", tag: "v1#2"

group :development, :test do
  gem "rspec", "#{ENV["RSPEC"] || "3.13"}"
end

if RUBY_PLATFORM =~ /darwin # not a comment/
  gem "fsevent"
end
`

describe('Gemfile', () => {
  itJudges(
    'Gemfile',
    gemfile,
    [
      ['a version', '~> 7.1', '~> 7.2'],
      ['one of two versions', '< 2.0', '< 3.0'],
      ['a source', 'rubygems.org', 'gems.example.org'],
      ['Ruby', '3.3.0', '3.3.1'],
      ['a platform', 'mri windows', 'mri'],
      ['a tag with a sharp', 'v1#2', 'v1#3'],
      ['a group', ':development, :test', ':test'],
      ['code in a string', '"3.13"', '"3.14"'],
      ['a regular expression', '# not a comment', '# a comment']
    ],
    [
      ['a comment', '# the framework', '# rails'],
      ['the comment on top', '# frozen_string_literal: true\n', ''],
      ['a comment with quotes', '# "quoted"', "# it's"],
      ['indentation', '  gem "rspec"', '      gem   "rspec"'],
      [
        'the order of gems beside each other',
        `gem "rails", "~> 7.1" # the framework\ngem 'pg', '>= 1.1', "< 2.0"\n`,
        `gem 'pg', '>= 1.1', "< 2.0"\n# x\n\ngem "rails", "~> 7.1"\n`
      ]
    ]
  )

  test('a statement over several lines is not torn apart', async () => {
    const [one, other] = await Promise.all(
      ['gem "a",\n  "1"\ngem "b"\n', 'gem "b"\ngem "a",\n  "1"\n'].map(text => factsOf('Gemfile', text))
    )
    expect(one?.canonical).not.toBe(other?.canonical)
  })

  test('names packages', async () => {
    expect(await packagesOf('Gemfile', gemfile)).toEqual([
      'debug -',
      'fsevent -',
      'pg >= 1.1, < 2.0',
      'rails ~> 7.1',
      'rspec -',
      'tool -'
    ])
  })

  test.each([
    ['a here document', 'x = <<~TEXT\n  # text\nTEXT\n'],
    ['a comment block', '=begin\nx\n=end\n'],
    ['data', 'gem "a"\n__END__\nx\n'],
    ['an open string', 'gem "a\n'],
    ['an open expression', 'gem "#{a"\n']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('Gemfile', text)).not.toBeNull()
  })
})

const lock = `GIT
  remote: https://git.example.org/tool.git
  revision: 0123abcd
  tag: v1
  specs:
    tool (1.0.0)

PATH
  remote: .
  specs:
    acme (0.3.0)
      acme-core (= 0.4.0)
      rails (~> 7.1)

PATH
  remote: core
  specs:
    acme-core (0.4.0)

GEM
  remote: https://rubygems.org/
  specs:
    nokogiri (1.16.0-x86_64-linux)
      racc (~> 1.4)
    racc (1.7.3)
    rails (7.1.3)

PLATFORMS
  ruby
  x86_64-linux

DEPENDENCIES
  acme!
  rails (~> 7.1)
  tool!

CHECKSUMS
  acme (0.3.0)
  racc (1.7.3) sha256=aaaa

RUBY VERSION
   ruby 3.3.0p0

BUNDLED WITH
   2.5.6
`

describe('Gemfile.lock', () => {
  itJudges(
    'Gemfile.lock',
    lock,
    [
      ['a version', '    racc (1.7.3)', '    racc (1.7.4)'],
      ['a revision', '0123abcd', '0123abce'],
      ['a remote', 'rubygems.org', 'gems.example.org'],
      ['a dependency of a gem', '(~> 1.4)', '(~> 1.5)'],
      ['a dependency of the project', '      rails (~> 7.1)', '      rails (~> 7.2)'],
      ['a platform', '  x86_64-linux\n\n', '  aarch64-linux\n\n'],
      ['the platform of a gem', '1.16.0-x86_64-linux', '1.16.0-aarch64-linux'],
      ['a dependency', '  rails (~> 7.1)\n  tool!', '  tool!'],
      ['a checksum', 'sha256=aaaa', 'sha256=aaab'],
      ['Ruby', '3.3.0p0', '3.3.1p0'],
      ['Bundler', '2.5.6', '2.5.7'],
      ['the folder of a gem', 'remote: core', 'remote: kernel']
    ],
    [
      [
        'the version of a gem of the project',
        '    acme (0.3.0)\n      acme-core (= 0.4.0)',
        '    acme (0.3.0)\n      acme-core (= 0.4.0)\n'
      ],
      ['the order of dependencies', '  acme!\n  rails (~> 7.1)', '  rails (~> 7.1)\n  acme!']
    ]
  )

  test.each([
    ['0.3.0', '0.3.1'],
    ['0.4.0', '0.4.1']
  ])('the version %s of gems of the project counts nowhere', async (from, to) => {
    const bumped = lock.replaceAll(from, to)
    expect(bumped).not.toBe(lock)
    expect((await factsOf('Gemfile.lock', bumped)).canonical).toBe((await factsOf('Gemfile.lock', lock)).canonical)
  })

  test('names packages', async () => {
    expect(await packagesOf('Gemfile.lock', lock)).toEqual([
      'bundler 2.5.6',
      'nokogiri 1.16.0-x86_64-linux',
      'racc 1.7.3',
      'rails 7.1.3',
      'ruby 3.3.0p0',
      'tool 1.0.0'
    ])
  })

  test.each([
    ['an unknown section', 'STONES\n  a\n'],
    ['text before a section', '  a\n'],
    ['odd indentation', 'GEM\n  specs:\n     a (1)\n'],
    ['no specs', 'GEM\n  remote: x\n'],
    ['nothing', '\n']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('Gemfile.lock', text)).not.toBeNull()
  })
})

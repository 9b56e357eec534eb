import { readingOf } from '../../src/lockfiles/command'
import { commandOf, itReads, meaningOf } from './reads'

/** https://getcomposer.org/doc/03-cli.md, https://getcomposer.org/doc/articles/scripts.md */
describe('composer', () => {
  const files = {
    'composer.json': JSON.stringify({
      name: 'acme/shop',
      version: '1.0.0',
      require: { 'symfony/console': '^7.0' },
      'require-dev': { 'phpunit/phpunit': '^11' },
      repositories: { a: { type: 'vcs', url: 'https://a' }, b: { type: 'vcs', url: 'https://b' } },
      config: { 'preferred-install': { 'x/*': 'source', '*': 'dist' } },
      autoload: { 'psr-4': { 'Acme\\': 'src/' } },
      scripts: { warm: '@heat', heat: 'php heat v1', 'post-install-cmd': 'php after v1', cool: 'php cool v1' }
    }),
    'composer.lock': JSON.stringify({
      packages: [{ name: 'symfony/console', version: 'v7.0.1' }],
      'packages-dev': [{ name: 'phpunit/phpunit', version: '11.0.1' }],
      'plugin-api-version': '2.6.0'
    })
  }
  const edits = [
    ['composer.json: version', '1.0.0', '1.0.1'],
    ['composer.json: main', '^7.0', '^7.1'],
    ['composer.json: dev', '^11', '^12'],
    [
      'composer.json: order of repositories',
      '"a":{"type":"vcs","url":"https://a"},"b":{"type":"vcs","url":"https://b"}',
      '"b":{"type":"vcs","url":"https://b"},"a":{"type":"vcs","url":"https://a"}'
    ],
    ['composer.json: order of preferences', '"x/*":"source","*":"dist"', '"*":"dist","x/*":"source"'],
    ['composer.json: called script', 'heat v1', 'heat v2'],
    ['composer.json: hook', 'after v1', 'after v2'],
    ['composer.json: other script', 'cool v1', 'cool v2'],
    ['composer.lock: locked main', '7.0.1', '7.0.2'],
    ['composer.lock: locked dev', '11.0.1', '11.0.2'],
    ['composer.lock: api', '2.6.0', '2.7.0']
  ] as const
  const orders = ['order of repositories', 'order of preferences']
  const production = ['main', 'locked main', 'hook', ...orders]
  itReads(files, edits, [
    ['composer install', [...production, 'dev', 'locked dev']],
    ['composer install --no-dev --optimize-autoloader -n', production],
    ['COMPOSER_NO_DEV=1 composer install', production],
    ['COMPOSER_NO_DEV=1 composer install --dev', [...production, 'dev', 'locked dev']],
    ['composer install --no-dev --no-scripts --no-autoloader', production.filter(title => title !== 'hook')],
    ['composer run-script warm', ['called script']],
    ['composer warm', ['called script']],
    ['composer dump-autoload --no-dev --no-scripts -o', ['main', 'locked main', ...orders]],
    ['composer self-update', []],
    ['composer global require x/y', []],
    [
      'composer install --invented',
      edits.map(([title]) => title.replace(/^[^:]*: /, '')).filter(title => title !== 'api')
    ]
  ])

  test('the running app reads its autoloading and scripts', async () => {
    const kept = (text: string): Promise<string> => meaningOf(['composer self-update'], { 'composer.json': text }, true)
    const text = files['composer.json']
    expect(await kept(text.replace('cool v1', 'cool v2'))).not.toBe(await kept(text))
    expect(await kept(text.replace('src/', 'lib/'))).not.toBe(await kept(text))
    expect(await kept(text.replace('^7.0', '^7.1'))).toBe(await kept(text))
  })
})

/** https://bundler.io/man/bundle-install.1.html, https://bundler.io/man/bundle-config.1.html, https://bundler.io/guides/groups.html */
describe('bundle', () => {
  const files = {
    Gemfile: `source "https://rubygems.org"
gem "rails", "~> 7.1"
gem "pry", "0.14", group: :development
group :development, :test do
  gem "rspec", "3.1"
end
group :test do
  gem "capybara", "3.2"
end
`,
    'Gemfile.lock': `GEM
  remote: https://rubygems.org/
  specs:
    addressable (2.8.1)
    capybara (3.2)
      addressable
    pry (0.14)
    rack (3.0.1)
    rails (7.1.3)
      rack
    rspec (3.1)

PLATFORMS
  ruby

DEPENDENCIES
  capybara (= 3.2)
  pry (= 0.14)
  rails (~> 7.1)
  rspec (= 3.1)

BUNDLED WITH
   2.5.4
`
  }
  const edits = [
    ['Gemfile: main', '~> 7.1', '~> 7.2'],
    ['Gemfile: development', '0.14', '0.15'],
    ['Gemfile: both', '3.1', '3.2'],
    ['Gemfile: test', '"3.2"', '"3.3"'],
    ['Gemfile.lock: locked main', '3.0.1', '3.0.2'],
    ['Gemfile.lock: locked test', '2.8.1', '2.8.2'],
    ['Gemfile.lock: bundler', '2.5.4', '2.5.5']
  ] as const
  const main = ['main', 'locked main', 'bundler']
  const all = [...main, 'development', 'both', 'test', 'locked test']
  itReads(files, edits, [
    ['bundle install', all],
    ['bundle', all],
    ['BUNDLE_WITHOUT=development:test bundle install --jobs 4 --retry=3', main],
    ['BUNDLE_WITHOUT=development bundle install', all.filter(title => title !== 'development')],
    ['bundle install --without development test', all],
    ['bundle install --without development:test', main],
    ['BUNDLE_WITHOUT=test BUNDLE_WITH=test bundle install', all],
    ['bundle config set --local without development', []],
    ['gem install bundler', []]
  ])

  test.each([
    ['bundle config set --local without development:test', [['config:BUNDLE_WITHOUT', 'development:test']]],
    ['bundle config set without development test', [['config:BUNDLE_WITHOUT', 'development test']]],
    ['bundle config --global frozen 1', [['config:BUNDLE_FROZEN', '1']]],
    ['bundle config set without ?', [['config:BUNDLE_WITHOUT', null]]],
    ['npm config set omit dev', [['npm_config_omit', 'dev']]],
    ['npm config set ignore-scripts=true', [['npm_config_ignore_scripts', 'true']]],
    ['bundle config unset without', [['config:BUNDLE_WITHOUT', null]]],
    ['npm config delete omit', [['npm_config_omit', '']]],
    ['bundle config get without', []]
  ])('%s is state for later commands', async (line, expected) => {
    expect([...((await readingOf(commandOf(line)))?.sets ?? [])]).toEqual(expected)
  })
})

describe('build tools', () => {
  const gomod = 'module acme/shop\ngo 1.22\nrequire example.org/a v1.0.0 // x\n'
  const edits = [
    ['go.mod: module', 'acme/shop', 'acme/store'],
    ['go.mod: requirement', 'v1.0.0', 'v1.0.1'],
    ['go.mod: comment', '// x', '// y']
  ] as const
  // https://go.dev/ref/mod#go-mod-download, https://pkg.go.dev/cmd/go
  itReads({ 'go.mod': gomod }, edits, [
    ['go mod download', ['requirement']],
    ['go mod download -x && go mod verify', ['requirement']],
    ['go build ./...', ['requirement', 'module']],
    ['go install example.org/tool@v1', []],
    ['go version', []]
  ])
  const crate = '[package]\nname = "shop"\nversion = "1.0.0"\n[dependencies]\nserde = "1"\n[lints]\na = "b"\n'
  // https://doc.rust-lang.org/cargo/commands/cargo-fetch.html
  itReads(
    { 'Cargo.toml': crate },
    [
      ['Cargo.toml: version', '1.0.0', '1.0.1'],
      ['Cargo.toml: requirement', 'serde = "1"', 'serde = "2"'],
      ['Cargo.toml: lint', 'a = "b"', 'a = "c"']
    ],
    [
      ['cargo fetch --locked', ['requirement']],
      ['cargo chef cook --release', ['requirement']],
      ['cargo build --release', ['requirement', 'version']],
      ['cargo install --path .', ['requirement', 'version']],
      ['cargo install ripgrep', []]
    ]
  )
})

/** https://docs.conda.io/projects/conda/en/stable/commands/env/create.html */
describe('conda', () => {
  itReads(
    { 'environment.yml': 'name: prod\ndependencies:\n  - python=3.12\n' },
    [
      ['environment.yml: name', 'prod', 'live'],
      ['environment.yml: package', '3.12', '3.13']
    ],
    [
      ['conda env create -f environment.yml', ['name', 'package']],
      ['mamba env update --file environment.yml', ['name', 'package']],
      ['micromamba install -y -n base -f environment.yml', ['name', 'package']],
      ['conda clean -afy', []]
    ]
  )
})

/** What runs another command hands it on, to be judged by itself. */
test.each([
  ['uv run python x.py', ['python', 'x.py']],
  ['uv run -m http.server', ['python', '-m', 'http.server']],
  ['poetry run python manage.py', ['python', 'manage.py']],
  ['bundle exec rake assets', ['rake', 'assets']],
  ['npx prisma@5 generate', ['prisma', 'generate']],
  ['npx -y @scope/tool@1 x', ['@scope/tool', 'x']],
  ['npm exec -- tsc -p .', ['tsc', '-p', '.']],
  ['pnpm exec tsc', ['tsc']],
  ['pnpm dlx tool', ['tool']],
  ['yarn dlx tool', ['tool']],
  ['bunx tool', ['tool']],
  ['corepack pnpm install', ['pnpm', 'install']],
  ['conda run -n base pip install x', ['pip', 'install', 'x']],
  ['npx -c ?', [null]]
])('%s runs a command', async (line, words) => {
  expect((await readingOf(commandOf(line)))?.runs.map(command => command.words)).toEqual([words])
})

test.each([
  'make',
  'node x.js',
  'python x.py',
  'python -c 1',
  'bun build x.ts',
  './install.sh',
  'toString',
  '__proto__'
])('%s is not known', async line => {
  expect(await readingOf(commandOf(line))).toBeNull()
})

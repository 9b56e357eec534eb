/** A change of one file of an example. */
export interface Edit {
  readonly file: string
  /** Null: a line is added at the end. */
  readonly from: string | null
  readonly to: string
  /** What the plan of the next push says, by image. */
  readonly plans: Readonly<Record<string, string>>
}

export interface Example {
  readonly folder: string
  /** Image repository by name, and the base of each service. */
  readonly bases: Readonly<Record<string, string>>
  readonly services: Readonly<Record<string, { readonly image: string; readonly base: string }>>
  readonly code: Edit
  readonly dependency: Edit
  readonly documents: Edit
}

function alone(image: string, base: string): Pick<Example, 'bases' | 'services'> {
  return { bases: { base }, services: { app: { image, base } } }
}

const fast = { base: 'fresh', app: 'fast' }
export const full = { base: 'stale', app: 'full' }
const skip = { base: 'fresh', app: 'skip' }

/** The examples, each with the edits of a walk through its life. */
export const examples: readonly Example[] = [
  {
    folder: '1-literal-from',
    ...alone('acme/shop', 'acme/shop-base'),
    code: { file: 'src/shop/app.py', from: 'Invoice', to: 'Bill', plans: fast },
    dependency: { file: 'pyproject.toml', from: 'flask>=3.0', to: 'flask>=3.1', plans: full },
    documents: { file: 'docs/guide.md', from: null, to: 'More.', plans: skip }
  },
  {
    folder: '2-fast-and-full',
    ...alone('acme/scores', 'acme/scores-base'),
    code: { file: 'templates/index.html', from: 'Scores', to: 'All scores', plans: fast },
    dependency: { file: 'requirements-enhanced.txt', from: 'numpy==2.1.1', to: 'numpy==2.1.2', plans: full },
    documents: { file: 'src/NOTES.md', from: null, to: 'More.', plans: skip }
  },
  {
    folder: '3-one-dockerfile',
    ...alone('acme/notes', 'acme/notes-base'),
    code: { file: 'notes/__main__.py', from: '/version', to: '/about', plans: fast },
    dependency: { file: 'requirements.txt', from: 'flask==3.0.3', to: 'flask==3.1.0', plans: full },
    documents: { file: 'docs/deploying.md', from: null, to: 'More.', plans: skip }
  },
  {
    folder: '4-monorepo',
    bases: { python: 'acme/fleet-python', 'python-dev': 'acme/fleet-python-dev' },
    services: {
      api: { image: 'acme/fleet-api', base: 'acme/fleet-python' },
      worker: { image: 'acme/fleet-worker', base: 'acme/fleet-python' },
      dev: { image: 'acme/fleet-dev', base: 'acme/fleet-python-dev' }
    },
    code: {
      file: 'packages/worker/worker/__main__.py',
      from: 'distance(3, 1)',
      to: 'distance(4, 1)',
      plans: { python: 'fresh', 'python-dev': 'fresh', api: 'skip', worker: 'fast', dev: 'fast' }
    },
    dependency: {
      file: 'poetry.lock',
      from: 'version = "0.115.0"',
      to: 'version = "0.115.2"',
      plans: { python: 'stale', 'python-dev': 'stale', api: 'full', worker: 'full', dev: 'full' }
    },
    documents: {
      file: 'docs/packages.md',
      from: null,
      to: 'More.',
      plans: { python: 'fresh', 'python-dev': 'fresh', api: 'skip', worker: 'skip', dev: 'skip' }
    }
  },
  {
    folder: '5-runtime-and-app',
    ...alone('tracker/app', 'tracker/runtime'),
    code: { file: 'app/main.py', from: 'Starlette()', to: 'Starlette(debug=True)', plans: fast },
    dependency: { file: 'requirements.txt', from: 'psycopg==3.2.1', to: 'psycopg==3.2.2', plans: full },
    documents: { file: 'app/README.md', from: null, to: 'More.', plans: skip }
  }
]

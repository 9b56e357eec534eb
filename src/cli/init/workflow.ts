import type { Login } from '../../discovery/workflows/workflows'

/** What the workflow depends on. */
export interface WorkflowFacts {
  /** The branch whose pushes are built. */
  readonly branch: string
  /** The registries of the images, one login each; none for local layouts. */
  readonly logins: readonly Login[]
  /** Whether another platform than the runner's own is built. */
  readonly emulates: boolean
}

/** The registry for which GitHub itself has a token. */
const ownRegistry = 'ghcr.io'

/** Pins of the actions that the workflow uses. */
const pins = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  qemu: 'docker/setup-qemu-action@96fe6ef7f33517b61c61be40b68a1882f3264fb8 # v4.2.0',
  buildx: 'docker/setup-buildx-action@37fe631027851001ddb9b187196cc803df7f5f0e # v4.3.0',
  login: 'docker/login-action@4907a6ddec9925e35a0a9e82d7399ccc52663121 # v4.1.0',
  bake: 'docker/bake-action@a66e1c87e2eca0503c343edf1d208c716d54b8a8 # v7.1.0'
}

/** Where a workflow already logs in, as it does there; else by the token of the run, or by secrets that are named after the host. */
export function loginsFor(hosts: readonly string[], known: readonly Login[]): readonly Login[] {
  return hosts.map(host => {
    const login = known.find(({ registry }) => hostOf(registry) === host)
    if (login !== undefined && [login.username, login.password].every(isPortable)) return { ...login, registry: host }
    if (host === ownRegistry)
      return { registry: host, username: '${{ github.actor }}', password: '${{ secrets.GITHUB_TOKEN }}' }
    const name =
      hosts.filter(one => one !== ownRegistry).length === 1 ? 'REGISTRY' : host.toUpperCase().replace(/\W+/g, '_')
    return {
      registry: host,
      username: `\${{ secrets.${name}_USERNAME }}`,
      password: `\${{ secrets.${name}_PASSWORD }}`
    }
  })
}

/** The names of the secrets in these logins, without the one that every run has. */
export function secretsIn(logins: readonly Login[]): readonly string[] {
  const text = logins.flatMap(({ username, password }) => [username, password]).join(' ')
  const names = [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = '']) => name)
  return [...new Set(names)].filter(name => name !== 'GITHUB_TOKEN')
}

/** A workflow that is complete as it is: checkout, builder, logins, the plan, and one step that builds all of it. */
export function renderWorkflow({ branch, logins, emulates }: WorkflowFacts): string {
  return `name: Images

on:
  push:
    branches: [${JSON.stringify(branch)}]
    tags: ['v*']
  pull_request:
  # Picks up security updates of what the bases are built from, where "refresh" in the configuration asks for it.
  schedule:
    - cron: '0 4 * * 1'
  workflow_dispatch:
    inputs:
      rebuild:
        description: What to build, whatever the registry holds
        type: choice
        options: [none, base, app, all]
        default: none

permissions:
  contents: read
  packages: write

# On branches runs wait for each other, and GitHub keeps only the newest that waits: the registry says what that one has to build.
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  images:
    runs-on: ubuntu-latest
    steps:
      - uses: ${pins.checkout}
        with:
          persist-credentials: false
${emulates ? `      - uses: ${pins.qemu}\n` : ''}      - uses: ${pins.buildx}
${logins.map(loginStep).join('')}      - id: plan
        uses: OWNER/base-image-planner@v1
        with:
          rebuild: \${{ inputs.rebuild || 'none' }}
      - if: steps.plan.outputs.build-base == 'true' || steps.plan.outputs.build-app == 'true'
        uses: ${pins.bake}
        with:
          source: .
          files: \${{ steps.plan.outputs.bake-file }}
`
}

/** A pull request from a fork has no secrets, and pushes nothing. */
function loginStep({ registry, username, password }: Login): string {
  const needsSecrets = secretsIn([{ registry, username, password }]).length > 0
  const condition =
    "github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository"
  return `      - uses: ${pins.login}
${needsSecrets ? `        if: ${condition}\n` : ''}        with:
${registry === 'docker.io' ? '' : `          registry: ${JSON.stringify(registry)}\n`}          username: ${JSON.stringify(username)}
          password: ${JSON.stringify(password)}
`
}

function hostOf(registry: string): string {
  const host = registry.replace(/^https?:\/\//, '').split('/')[0] ?? ''
  return /^(?:index|registry-1)\.docker\.io$/.test(host) ? 'docker.io' : host
}

/** Whether a text means the same in another workflow. A password that is written out is a mistake that is not copied. */
function isPortable(text: string): boolean {
  const expressions = text.match(/\$\{\{.*?\}\}/gs) ?? []
  const isMade = expressions.every(one => /^\$\{\{\s*(?:secrets|vars|github)\.[\w.]+\s*\}\}$/.test(one))
  return isMade && (expressions.length > 0 || /^[\w.@+-]+$/.test(text)) && text !== ''
}

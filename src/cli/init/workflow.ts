/** What the workflow depends on. */
export interface WorkflowFacts {
  /** The branch whose pushes are built. */
  readonly branch: string
  /** The registry to log in to; empty for none. */
  readonly host: string
}

/** The registry for which GitHub itself has a token. */
const ownRegistry = 'ghcr.io'

/** A workflow that is complete as it is: plan, bases, services, and one gate for branch protection. */
export function renderWorkflow({ branch, host }: WorkflowFacts): string {
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

# On branches runs wait for each other, and GitHub keeps only the newest that waits: the registry says what that one has to build.
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  images:
    permissions:
      contents: read
      packages: write
    uses: OWNER/base-image-planner/.github/workflows/build.yml@v1
    with:
      rebuild: \${{ inputs.rebuild || 'none' }}
${host === ownRegistry ? '' : login(host)}
  # The one check that branch protection asks for: it also answers where nothing was to be built.
  gate:
    needs: images
    if: always()
    permissions: {}
    runs-on: ubuntu-latest
    steps:
      - run: test '\${{ needs.images.result }}' = success
`
}

function login(host: string): string {
  if (host === '') return "      login: ''\n"
  return `      login: ${JSON.stringify(host)}
    secrets:
      registry-username: \${{ secrets.REGISTRY_USERNAME }}
      registry-password: \${{ secrets.REGISTRY_PASSWORD }}
`
}

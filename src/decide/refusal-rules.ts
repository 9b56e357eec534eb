import type { PlannedEvent } from '../event/event'
import type { PushRefusal } from '../ports'
import { printable } from '../printable'

/** A refused push, taken apart. */
export interface Refused {
  readonly host: string
  /** Without the host: `acme/app`. */
  readonly path: string
  /** Its first part, and the rest. */
  readonly owner: string
  readonly name: string
  readonly refusal: PushRefusal
  /** See {@link PushRefusal}. */
  readonly said: string
  readonly code: string
  /** The repository of the run, `owner/name`. */
  readonly repository: string | null
  readonly ownerKind: PlannedEvent['ownerKind'] | null
}

/** A rule of a registry that refuses a push: how it is recognised, what it says, and the one fix with the page for it. */
export interface RefusalRule {
  readonly when: (refused: Refused) => boolean
  readonly why: (refused: Refused) => { readonly rule: string; readonly fix: string }
}

/**
 * The texts are those that users report; the first rule that fits counts. ghcr.io: docker/build-push-action #981, #606 and danger/danger-js
 * #1414; Docker Hub: spinalcordtoolbox #5286; ECR: pytorch #137361; Harbor: goharbor/harbor #13115; Quay: its `endpoints/v2/v2auth.py`.
 */
export const refusalRules: readonly RefusalRule[] = [
  {
    when: refused => isGitHub(refused) && isForeign(refused),
    why: ({ owner, name, repository }) => ({
      rule: `the package belongs to ${quote(owner)}, and this run to ${quote(ownerOf(repository))}, whose token cannot write there`,
      fix: `Name the image ghcr.io/${printable(ownerOf(repository).toLowerCase())}/${printable(name)}.`
    })
  },
  {
    when: refused => isGitHub(refused) && /expected scopes/i.test(refused.said),
    why: () => ({
      rule: 'the personal access token lacks the scope write:packages',
      fix: 'Add it to the token: https://github.com/settings/tokens'
    })
  },
  {
    when: refused => isGitHub(refused) && /not allowed to create|create_package/i.test(refused.said),
    why: ({ owner }) => ({
      rule: `this run may not create a package of ${quote(owner)}`,
      fix: `Give the job "permissions: packages: write", and let packages be created: https://github.com/organizations/${page(owner)}/settings/packages`
    })
  },
  {
    when: refused => isGitHub(refused) && /write_package/i.test(refused.said),
    why: refused => ({
      rule: `the package is there and does not let ${quote(refused.repository ?? 'this repository')} write`,
      fix: `Add the repository with the role Write under "Manage Actions access": ${packageSettings(refused)}`
    })
  },
  {
    when: isGitHub,
    why: refused => ({
      rule: "the job's token may not write packages",
      fix: `Give the job "permissions: packages: write". A package that was first pushed from elsewhere has to name this repository, too: ${packageSettings(refused)}`
    })
  },
  {
    when: ({ host, said }) => host === 'docker.io' && /insufficient scope/i.test(said),
    why: () => ({
      rule: 'the access token may only read',
      fix: 'Make one with the permission Read & Write: https://app.docker.com/settings/personal-access-tokens'
    })
  },
  {
    when: ({ host }) => host === 'docker.io',
    why: ({ owner }) => ({
      rule: `the account may not write to the repositories of ${quote(owner)}`,
      fix: `Log in with an account that may, or correct the name: https://hub.docker.com/repositories/${page(owner)}`
    })
  },
  {
    when: refused => isAmazon(refused) && refused.refusal.status === 404,
    why: ({ host, path }) => ({
      rule: 'the repository does not exist, and Amazon ECR does not make it on a push',
      fix: `Create it: aws ecr create-repository --region ${regionOf(host)} --repository-name ${printable(path)}, or https://console.aws.amazon.com/ecr/private-registry/repositories?region=${regionOf(host)}`
    })
  },
  {
    when: isAmazon,
    why: ({ said }) => ({
      rule: `the role lacks ${/ecr:\w+/.exec(said)?.[0] ?? 'the right to push'}`,
      fix: 'Allow it ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage: https://console.aws.amazon.com/iam/home#/roles'
    })
  },
  {
    when: ({ said }) => /action: push|project .*not found/i.test(said),
    why: ({ host, owner, said }) => ({
      rule: /not found/i.test(said)
        ? `there is no project ${quote(owner)}`
        : `the account may not push to the project ${quote(owner)}`,
      fix: `${/not found/i.test(said) ? 'Create it' : 'Give the account or the robot the right to push'}: https://${printable(host)}/harbor/projects`
    })
  },
  {
    when: ({ host, said }) => host === 'quay.io' || /access to the requested resource is not authorized/i.test(said),
    why: ({ host, path, owner }) => ({
      rule: `the account has no right to write to ${quote(path)}, or to create it in ${quote(owner)}`,
      fix: `Give the robot account Write on the repository: https://${printable(host)}/repository/${page(path)}?tab=settings`
    })
  },
  {
    when: ({ host, said }) => host === 'registry.gitlab.com' || /^access forbidden/i.test(said),
    why: ({ host, path }) => ({
      rule: 'the name does not begin with a project that the account may push to, or its token lacks write_registry',
      fix: `Use a deploy token of the project with write_registry: https://${host === 'registry.gitlab.com' ? `gitlab.com/${page(path.split('/').slice(0, 2).join('/'))}/-/settings/repository` : 'docs.gitlab.com/user/project/deploy_tokens/'}`
    })
  },
  {
    when: ({ host, said }) => host.endsWith('.jfrog.io') || /unauthorized to upload to|^forbidden$/i.test(said),
    why: ({ host, owner }) => ({
      rule: `the account lacks the permission Deploy/Cache on the repository ${quote(owner)}`,
      fix: `Give it that permission: https://${printable(host)}/ui/admin/management/permissions`
    })
  },
  {
    when: ({ host }) => /(?:^|[.-])(?:docker\.pkg\.dev|gcr\.io)$/.test(host),
    why: ({ owner }) => ({
      rule: 'the account lacks artifactregistry.repositories.uploadArtifacts',
      fix: `Give it the role Artifact Registry Writer: https://console.cloud.google.com/artifacts?project=${page(owner)}`
    })
  },
  {
    when: ({ host }) => host.endsWith('.azurecr.io'),
    why: () => ({
      rule: 'the account lacks the role AcrPush',
      fix: 'Give it the role in the access control of the registry: https://portal.azure.com'
    })
  }
]

function isGitHub({ host }: Refused): boolean {
  return host === 'ghcr.io'
}

function isAmazon({ host }: Refused): boolean {
  return /\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(host)
}

function regionOf(host: string): string {
  return /\.ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(host)?.[1] ?? ''
}

/** A token of GitHub Actions writes packages of its own owner alone. */
function isForeign({ owner, repository }: Refused): boolean {
  return repository !== null && ownerOf(repository).toLowerCase() !== owner.toLowerCase()
}

function ownerOf(repository: string | null): string {
  return repository?.split('/')[0] ?? ''
}

function packageSettings({ owner, name, ownerKind }: Refused): string {
  const kind = ownerKind === 'user' ? 'users' : 'orgs'
  return `https://github.com/${kind}/${page(owner)}/packages/container/${encodeURIComponent(name)}/settings`
}

/** A path in an address. */
function page(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function quote(name: string): string {
  return printable(name)
}

/**
 * The ports of the pure middle: what it needs of the world, as types. Adapters in `git/` and `registry/` implement them,
 * the composition roots (`action.ts`, `cli.ts`) hand them in. This file holds types only.
 */

/** A git object id: 40 (SHA-1) or 64 (SHA-256) lower-case hex digits. */
export type ObjectId = string

/** File mode as git records it. `160000` is a submodule (its id is a commit), `120000` a symbolic link. */
export type FileMode = '100644' | '100755' | '120000' | '160000'

/**
 * One file of a commit. `path` is relative to the root of the repository, with `/`. Bytes of a name that are not valid UTF-8
 * are kept as lone surrogates U+DC80 to U+DCFF (Python's "surrogateescape"), so that two names never become one.
 */
export interface TreeEntry {
  readonly path: string
  readonly mode: FileMode
  readonly oid: ObjectId
}

/** A path that a commit changed. A rename is both its sides. */
export interface PathChange {
  readonly path: string
  /** Null: it was not there. */
  readonly before: FileMode | null
  /** Null: it is gone. */
  readonly after: TreeEntry | null
}

/** Something in the work tree. The content is that of a small file, up to a kilobyte; null for a larger one. */
export type Present =
  | { readonly kind: 'file'; readonly content: Uint8Array | null }
  /** `commit`: of a submodule that is checked out, its commit, or a name of what it holds where that is not the commit's. */
  | { readonly kind: 'folder'; readonly isEmpty: boolean; readonly commit?: ObjectId }

/** Content of one repository at one commit. */
export interface Repository {
  /** Every file of a commit, or of the work tree's state, recursive, sorted by path in byte order. One `git ls-tree`. */
  files(commit: ObjectId): Promise<readonly TreeEntry[]>
  /** Contents of blobs by id, all through one `git cat-file --batch`. Rejects when an object cannot be read. */
  read(ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Uint8Array>>
  /**
   * Files that the work tree holds beside {@link files} of this state: what an earlier step made there, whether git ignores it or not. Sorted by
   * path; empty for a state that is not the work tree's. Never leaves the work tree, also not through symbolic links.
   *
   * @param isWanted asked before a file is read, and before a folder, whose path then ends in `/`, is gone into
   */
  beside(state: ObjectId, isWanted: (path: string) => boolean): Promise<readonly TreeEntry[]>
  /** What is at a path of the work tree now; null where nothing is, and for a state that is not the work tree's. */
  present(state: ObjectId, path: string): Promise<Present | null>
  /** Whether a file of the state is as the work tree has it, and not as a checkout of a commit writes it. */
  isEdited(state: ObjectId, path: string): boolean
}

/** A repository of images without tag or digest, normalised: `docker.io/library/alpine`, `ghcr.io/acme/app`, `oci:./images/app`. */
export type ImageName = string

/** `sha256:` (or another registered algorithm) and hex digits. */
export type Digest = string

/** Why a registry could not answer. `message` and `fix` are safe to print and hold no credential. */
export interface Unanswered {
  readonly kind: 'unknown'
  readonly code: 'unauthorized' | 'denied' | 'rate-limited' | 'unreachable' | 'invalid-answer' | 'server-error'
  readonly message: string
  readonly fix: string
  /** Present where the run may push and the registry refused that, too: then no build can help. */
  readonly refusal?: PushRefusal
}

/** How a registry refused a push, for the message. All texts are safe to print. */
export interface PushRefusal {
  /** HTTP status; 200 where the token server granted a token without the right to push. */
  readonly status: number
  /** The code of the registry's error (`DENIED`, `NAME_UNKNOWN`), empty where it sent none. */
  readonly code: string
  /** What the registry said, on one line and without secrets; empty where it said nothing. */
  readonly said: string
  readonly login: Login
  /** Where the credentials come from, as `the inputs` or a file. */
  readonly source: string
  /** What kept other sources from answering, as a credential helper that failed. */
  readonly problems: readonly string[]
}

/** Who a run is to a registry. */
export interface Account {
  /** Null where a token or nothing was shown. */
  readonly username: string | null
  /** Where the credentials come from: `the inputs`, a file, a helper, `nowhere`. */
  readonly source: string
  /** What kept other sources from answering, as a credential helper that failed. Safe to print. */
  readonly problems: readonly string[]
}

/**
 * How a run is known to a registry. `open`: it demands no login (or has not answered yet). `workflow`: only by the workflow's token, which
 * docker does not know. `none`: it demands a login, and there is none.
 */
export type Login = 'open' | 'own' | 'workflow' | 'none'

/** Whether a push would be taken; `unknown` where the registry could not say. */
export type PushRight =
  { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly refusal: PushRefusal } | Unanswered

/** An image that will be asked for. */
export interface Announced {
  readonly image: ImageName
  /** Whether this run may push to it. A refused question is then settled by the question whether a push would be taken. */
  readonly push: boolean
  /** Whether it is asked for with the right to push at once, which is the default. Some registries (Quay) create a repository that is asked for so. */
  readonly pushScope?: boolean
}

/** The three answers of a registry: yes, no, unknown. */
export type Answer<T> = { readonly kind: 'yes'; readonly value: T } | { readonly kind: 'no' } | Unanswered

/** `os/arch[/variant]`, as in `linux/arm64` or `linux/arm/v7`. */
export type Platform = string

/** A manifest or an index, its bytes verified against its digest. */
export interface Manifest {
  readonly digest: Digest
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly content: ManifestContent
}

export type ManifestContent =
  | {
      readonly kind: 'index'
      /** Entries of real platforms; attestations (`unknown/unknown`) are left out. */
      readonly children: readonly { readonly platform: Platform; readonly digest: Digest }[]
    }
  | {
      readonly kind: 'image'
      readonly config: Digest
      readonly layers: readonly { readonly digest: Digest; readonly size: number }[]
    }

/** What is read of an image's configuration. */
export interface ImageConfig {
  readonly platform: Platform
  readonly labels: Readonly<Record<string, string>>
  /** RFC 3339, null where the configuration has none. */
  readonly created: string | null
  /** Digests of the uncompressed layers, bottom first. */
  readonly diffIds: readonly Digest[]
  /** The instruction behind each layer, bottom first, as the builder wrote it; null where it did not. Empty where not every layer has an entry. */
  readonly createdBy: readonly (string | null)[]
  /** ONBUILD triggers, in order: `COPY . /app`. */
  readonly onBuild: readonly string[]
  readonly runtime: RuntimeConfig
}

/** How a container of an image starts, and what its history tells everybody. */
export interface RuntimeConfig {
  /** As `USER` has it; empty is root. */
  readonly user: string
  readonly environment: ReadonlyMap<string, string>
  /** `8080/tcp` */
  readonly ports: readonly string[]
  readonly entrypoint: readonly string[]
  /** Every instruction, also those without a layer, in order. */
  readonly history: readonly string[]
}

/** How a re-tag ended. `moved`: the tag was put; `already`: it pointed there; `refused`: the registry said no (immutable tags). */
export type Retagged =
  | { readonly kind: 'moved' }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly message: string; readonly fix: string }
  | Unanswered

/** Container registries, all of them behind one object: the name of an image says which one is asked. */
export interface Registry {
  /** Announces what will be asked for, so that one token covers it all. Sends nothing. */
  prepare(images: readonly Announced[]): void
  /** After the first answers: how the run is known to the image's registry. */
  login(image: ImageName): Login
  /** After the first answers: who we were. */
  account(image: ImageName): Account
  /**
   * Whether a push to the image would be taken: an upload is begun and cancelled. Asked once per image.
   *
   * @param makesNothing some registries (Quay, GitLab) make a repository that is asked for so: then it is asked only where it is there
   */
  mayPush(image: ImageName, makesNothing?: boolean): Promise<PushRight>
  /** GET of a manifest by tag or digest. */
  manifest(image: ImageName, reference: string): Promise<Answer<Manifest>>
  /** HEAD: the digest that a tag points to. */
  digest(image: ImageName, tag: string): Promise<Answer<Digest>>
  /** The configuration of an image manifest, by the digest of the configuration. */
  config(image: ImageName, digest: Digest): Promise<Answer<ImageConfig>>
  /** Points `tag` at `manifest`: one PUT of the exact bytes with the exact media type. */
  retag(image: ImageName, manifest: Manifest, tag: string): Promise<Retagged>
  /** HTTP requests sent so far, token requests included; 0 for local layouts. */
  readonly requests: number
}

/** The content of layers, for what looks into images. */
export interface Blobs {
  /**
   * The content of a layer, piece by piece. The iteration throws if the connection breaks, and at its end if the bytes do not have
   * the digest.
   */
  blob(image: ImageName, digest: Digest): Promise<Answer<AsyncIterable<Uint8Array>>>
}

/** The time, for `{{date}}` and the age of images. */
export interface Clock {
  now(): Date
}

/** Something that the user should know, with the place that it is about. */
export interface Warning {
  readonly code: string
  readonly message: string
  /** Path in the repository; absent when the warning is about none. */
  readonly file?: string
  /** From 1. */
  readonly line?: number
}

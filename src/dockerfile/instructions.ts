import type { RawInstruction } from './lines'

/** A Dockerfile, read but not expanded. */
export interface Dockerfile {
  /** `\` or a backtick. */
  readonly escape: string
  /** The frontend that `# syntax=` asks for, null without one. */
  readonly syntax: string | null
  /** ARGs before the first FROM. */
  readonly globalArgs: readonly ArgInstruction[]
  readonly stages: readonly Stage[]
}

export interface Stage {
  /** Lower-cased; null without `AS`. */
  readonly name: string | null
  /** FROM's operand as written. */
  readonly from: string
  /** `--platform` as written; null without one. */
  readonly platform: string | null
  readonly line: number
  readonly instructions: readonly Instruction[]
}

interface Located {
  readonly raw: RawInstruction
  readonly line: number
}

export interface Pair {
  readonly key: string
  readonly value: string
}

export interface ArgInstruction extends Located {
  readonly kind: 'arg'
  /** `value` undefined: declared without a default. */
  readonly args: readonly { readonly key: string; readonly value: string | undefined }[]
}

/** `ENV` or `LABEL`. */
export interface PairsInstruction extends Located {
  readonly kind: 'env' | 'label'
  readonly pairs: readonly Pair[]
}

/** `COPY` or `ADD`. */
export interface CopyInstruction extends Located {
  readonly kind: 'copy' | 'add'
  readonly sources: readonly string[]
  /** Bodies of heredocs among the sources. */
  readonly bodies: readonly { readonly text: string; readonly expand: boolean }[]
  readonly destination: string
  /** Stage or image; empty for the build context. */
  readonly from: string
  readonly exclude: readonly string[]
  readonly parents: boolean
  readonly chown: string
  readonly chmod: string
  readonly checksum: string
  readonly keepGitDir: boolean | undefined
}

export interface RunInstruction extends Located {
  readonly kind: 'run'
  /** Values of `--mount`, as written. */
  readonly mounts: readonly { readonly text: string; readonly from: string }[]
  /** Whether the command and its heredocs can go together. */
  readonly heredocsFit: boolean
}

export interface OnbuildInstruction extends Located {
  readonly kind: 'onbuild'
  /** The trigger as a Dockerfile of its own, heredocs included. */
  readonly trigger: string
}

/** Instructions whose words are expanded and checked, but which read nothing. */
export interface WordsInstruction extends Located {
  readonly kind: 'workdir' | 'user' | 'volume' | 'stopsignal' | 'expose'
  readonly words: readonly string[]
}

/** `SHELL`: what runs the commands of the RUN instructions after it. */
export interface ShellInstruction extends Located {
  readonly kind: 'shell'
  readonly words: readonly string[]
}

/** Instructions that are never expanded: `CMD`, `ENTRYPOINT`, `HEALTHCHECK`, `MAINTAINER`. */
export interface PlainInstruction extends Located {
  readonly kind: 'plain'
}

export type Instruction =
  | ArgInstruction
  | PairsInstruction
  | CopyInstruction
  | RunInstruction
  | OnbuildInstruction
  | WordsInstruction
  | ShellInstruction
  | PlainInstruction

/** `FROM`. */
export interface FromInstruction extends Located {
  readonly kind: 'from'
  readonly name: string | null
  readonly from: string
  readonly platform: string | null
}

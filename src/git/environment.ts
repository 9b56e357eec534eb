import type { Environment } from './program'

/** Variables of git that say how to reach a server or where the user's configuration is; all others would point git elsewhere. */
const KEPT =
  /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_\w+|PROXY_\w+|HTTP_\w+|ALLOW_PROTOCOL|EXEC_PATH|CONFIG_(?:NOSYSTEM|SYSTEM|GLOBAL|COUNT|KEY_\d+|VALUE_\d+))$/

/**
 * The environment that git runs in: the caller's, without the variables that change which repository, index or objects it
 * works on or what it prints (`GIT_DIR`, `GIT_INDEX_FILE`, `GIT_EXTERNAL_DIFF`, `GIT_TRACE`, …), which a git hook or an
 * earlier step may have set. Nobody is asked for a password, messages are English, and `refs/replace` changes no content.
 *
 * Source: https://git-scm.com/docs/git#_environment_variables
 */
export function gitEnvironment(environment: Environment, additions: Environment = {}): Record<string, string> {
  const clean: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && (!name.startsWith('GIT_') || KEPT.test(name))) clean[name] = value
  }
  for (const [name, value] of Object.entries(additions)) if (value !== undefined) clean[name] = value
  return {
    ...clean,
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0'
  }
}

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { WorkflowEvent } from './event'
import { REPOSITORY } from './event'

/** The default variables of a run, and the payload's file. `folder` holds what the runner keeps beside the workspace. */
export async function runnerEnvironment(
  event: WorkflowEvent,
  workspace: string,
  folder: string
): Promise<Record<string, string>> {
  const temp = path.join(folder, 'temp')
  const home = path.join(folder, 'home')
  await mkdir(temp, { recursive: true })
  await mkdir(home, { recursive: true })
  const payload = path.join(folder, 'event.json')
  await writeFile(payload, JSON.stringify(event.payload))
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    DOCKER_CONFIG: path.join(home, '.docker'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: payload,
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_REPOSITORY_OWNER: REPOSITORY.split('/')[0] ?? '',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1000',
    GITHUB_RUN_NUMBER: '10',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: 'build',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'test',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: path.join(folder, 'tools')
  }
}

import { prepare } from '../../support/prepared'
import type { BaseSpec, ServiceSpec } from '../../../src/config/spec'
import { memorySnapshot, type MemoryFiles } from '../../support/commit'
import { baseSpec, serviceSpec } from '../../support/spec'

/** A repository with one base and one service on it. */
export interface Given {
  readonly files: MemoryFiles
  readonly base?: Partial<BaseSpec>
  readonly service?: Partial<ServiceSpec>
}

/** `FROM` the image of the base, with all of the repository over it. */
const SERVICE = { Dockerfile: 'FROM ghcr.io/acme/base\nWORKDIR /app\nCOPY . .\n', 'main.js': '' }

export async function baseHash({ files, base, service }: Given): Promise<string> {
  const snapshot = await memorySnapshot({ ...SERVICE, ...files })
  const { bases } = await prepare({ bases: [baseSpec(base)], services: [serviceSpec(service)] }, snapshot)
  return bases[0]?.hash.hash ?? ''
}

/** Whether an edit of files makes another base. */
export async function isOther(given: Given, edit: MemoryFiles): Promise<boolean> {
  return (await baseHash(given)) !== (await baseHash({ ...given, files: { ...given.files, ...edit } }))
}

/** `COPY` of all files but the Dockerfile into `/app`, and one RUN line. */
export function dockerfile(run: string, files: MemoryFiles): string {
  const paths = Object.keys(files).filter(path => !/Dockerfile/.test(path))
  const copies = paths.map(path => `COPY ${path} /app/${path}\n`).join('')
  return `FROM node:24\nWORKDIR /app\n${copies}${run}\n`
}

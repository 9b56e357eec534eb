import { createSandbox, type Sandbox } from '../git/program'
import { startRegistry, type RegistryServer } from '../registry/server'
import { startDocker, type DockerEngine } from './engine'

/** The real builder, a registry that it pushes to, and a folder for repositories. */
export interface Place {
  readonly engine: DockerEngine
  readonly registry: RegistryServer
  readonly sandbox: Sandbox
  /** Of what is tested. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

export async function openPlace(): Promise<Place> {
  const engine = await startDocker()
  const [sandbox, registry] = await Promise.all([
    createSandbox('[user]\nname = Test\nemail = test@example.com\n'),
    startRegistry()
  ])
  return {
    engine,
    registry,
    sandbox,
    environment: { ...sandbox.environment, ...engine.environment },
    close: async () => {
      await Promise.all([engine.stop(), registry.stop()])
      await sandbox.remove()
    }
  }
}

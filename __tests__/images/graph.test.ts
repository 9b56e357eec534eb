import { prepare } from '../support/prepared'
import { memorySnapshot } from '../support/commit'
import { baseSpec, serviceSpec } from '../support/spec'

/** The inputs of the service, as the base hands things on to it. */
async function inputs(base: string, dockerfile: string, files: readonly string[]): Promise<readonly string[]> {
  const contents = Object.fromEntries(files.map(file => [file, file]))
  const snapshot = await memorySnapshot({ ...contents, 'Dockerfile.base': base, Dockerfile: dockerfile })
  const { services } = await prepare({ bases: [baseSpec()], services: [serviceSpec()] }, snapshot)
  return services.flatMap(service => service.inputs.files.map(file => file.path))
}

const from = 'FROM ghcr.io/acme/base:latest\n'

test('an ONBUILD trigger of the base takes files into its services', async () => {
  const base = 'FROM alpine:3\nONBUILD COPY requirements.txt ./\n'
  await expect(inputs(base, `${from}COPY app.py ./`, ['app.py', 'requirements.txt', 'notes.txt'])).resolves.toEqual([
    'app.py',
    'requirements.txt'
  ])
})

test('a variable of the base names the source of its services', async () => {
  const base = 'FROM alpine:3\nENV CODE=src\n'
  await expect(inputs(base, `${from}COPY \${CODE}/ ./`, ['src/app.py', 'docs/guide.md'])).resolves.toEqual([
    'src/app.py'
  ])
})

test('bases hand on what they were handed themselves', async () => {
  const snapshot = await memorySnapshot({
    'Dockerfile.os': 'FROM alpine:3\nENV CODE=src\n',
    'Dockerfile.base': 'FROM ghcr.io/acme/os:latest\n',
    Dockerfile: `${from}COPY \${CODE}/ ./`,
    'src/app.py': '',
    'notes.txt': ''
  })
  const os = baseSpec({ name: 'os', image: 'ghcr.io/acme/os', dockerfile: 'Dockerfile.os' })
  const { services } = await prepare({ bases: [baseSpec(), os], services: [serviceSpec()] }, snapshot)
  expect(services.flatMap(service => service.inputs.files.map(file => file.path))).toEqual(['src/app.py'])
})

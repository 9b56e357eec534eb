import { prepare } from '../../support/prepared'
import { memorySnapshot } from '../../support/commit'
import { serviceSpec } from '../../support/spec'

/** A folder whose files are all ignored is in the image, empty; one that is ignored itself, or holds more, is not told apart. */

async function hashOf(line: string, ignore: string, files: readonly string[]): Promise<string> {
  const contents = Object.fromEntries(files.map(file => [file, '']))
  const snapshot = await memorySnapshot({ Dockerfile: `FROM scratch\n${line}\n`, '.dockerignore': ignore, ...contents })
  const { services } = await prepare({ bases: [], services: [serviceSpec()] }, snapshot)
  return services[0]?.hash.hash ?? ''
}

test.each<[string, string, string, string, boolean]>([
  ['all files ignored one by one', 'COPY . .', 'uploads/*\n', 'uploads/.gitkeep', true],
  ['all files ignored by name', 'COPY . .', '**/.gitkeep\n', 'a/uploads/.gitkeep', true],
  ['below a copied folder', 'COPY app /app', '**/.gitkeep\n', 'app/uploads/.gitkeep', true],
  ['below what a glob copies', 'COPY app* /app/', '**/.gitkeep\n', 'app/uploads/.gitkeep', true],
  ['in a mount', 'RUN --mount=type=bind,target=/m x', '**/.gitkeep\n', 'a/.gitkeep', true],
  ['all files excluded one by one', 'COPY --exclude=uploads/* . .', '', 'uploads/.gitkeep', true],
  ['all files excluded by name', 'COPY --exclude=**/.gitkeep app /app', '', 'app/a/uploads/.gitkeep', true],
  ['below a folder that is copied with its parents', 'COPY --parents app /x', '**/.gitkeep\n', 'app/a/.gitkeep', true],
  ['excluded with parents', 'COPY --parents --exclude=**/.gitkeep app /x', '', 'app/a/.gitkeep', true],
  ['below what a pattern copies with its parents', 'COPY --parents */s /x', '**/.gitkeep\n', 'app/s/a/.gitkeep', true],
  ['the folder itself is excluded', 'COPY --exclude=uploads . .', '', 'uploads/.gitkeep', false],
  ['a folder above is excluded', 'COPY --exclude=a . .', '', 'a/uploads/.gitkeep', false],
  ['beside what a pattern copies with its parents', 'COPY --parents */*.txt /x', '', 'app/a/main.c', false],
  ['the folder itself is ignored', 'COPY . .', 'uploads\n', 'uploads/.gitkeep', false],
  ['the folder holds more', 'COPY . .', '**/.gitkeep\n', 'app/.gitkeep', false],
  ['not copied', 'COPY app /app', '**/.gitkeep\n', 'other/.gitkeep', false],
  ['housekeeping', 'COPY . .', '**/*.yml\n', '.github/workflows/ci.yml', false]
])('%s', async (_, line, ignore, file, counts) => {
  const files = ['app/main.txt', 'x.txt']
  const [without, having] = [await hashOf(line, ignore, files), await hashOf(line, ignore, [...files, file])]
  expect(without !== having).toBe(counts)
})

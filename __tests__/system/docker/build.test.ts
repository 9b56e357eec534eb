import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { buildCommand } from '../../../src/cli/build'
import { basesAndServices, builderEnvironment } from '../../cli/support/buildable'
import { runCommand } from '../../cli/support/run-command'
import { openPlace, type Place } from '../../support/docker/place'

let place: Place
beforeAll(async () => {
  place = await openPlace()
})
afterAll(() => (place as Place | undefined)?.close())

test('docker says what it does while it does it, bases first, and what the builder said where it fails', async () => {
  const folder = await basesAndServices(place.sandbox, 'watched', name => `${place.registry.host}/watched/${name}`)
  const run = await runCommand(buildCommand, folder, place.environment, ['api'], { builder: 'docker', push: true })
  expect(run.notes.slice(0, 3)).toEqual(['base base: building', 'base tools: building', 'service api: building'])
  expect(run.notes).toContainEqual(expect.stringMatching(/^service api: (?:stage-0 )?\d\/\d COPY api\.py \/$/))
  expect(run.notes).toContainEqual(expect.stringMatching(/^service api: built, pushed as src-/))
  expect(run.lines).toEqual([expect.stringMatching(/^2 bases and 1 service built in .* with docker, \d+ tags pushed$/)])

  await writeFile(
    path.join(folder, 'api/Dockerfile'),
    'ARG BASE=example.org/acme/tools:latest\nFROM ${BASE}\nCOPY nothing /\n'
  )
  const failed = runCommand(buildCommand, folder, place.environment, ['api'], { builder: 'docker' })
  await expect(failed).rejects.toThrow(/docker buildx ended with code 1:[^]*nothing/)
})

describe('without an engine', () => {
  const nowhere = async () => ({
    ...(await builderEnvironment(place.sandbox, place.registry)),
    ...place.engine.environment,
    DOCKER_HOST: 'unix:///nowhere/docker.sock'
  })

  test('docker that is asked for is an error that says so', async () => {
    const folder = await basesAndServices(place.sandbox, 'asked', name => `${place.registry.host}/asked/${name}`)
    const run = runCommand(buildCommand, folder, await nowhere(), [], { builder: 'docker' })
    await expect(run).rejects.toThrow(
      /docker has no engine that it can build on: .*unix:\/\/\/nowhere\/docker\.sock.* choose another builder with --builder/s
    )
  })

  test('the next builder that works is used and named', async () => {
    const folder = await basesAndServices(place.sandbox, 'next', name => `${place.registry.host}/next/${name}`)
    const run = await runCommand(buildCommand, folder, await nowhere(), ['web'])
    expect(run.notes[0]).toMatch(/^docker has no engine that it can build on: .* Building with buildah\.$/)
    expect(run.lines[0]).toMatch(/^1 base and 1 service built in .* with buildah/)
  })
})

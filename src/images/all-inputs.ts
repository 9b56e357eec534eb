import type { DescribedImage } from './described'
import { inputsOf, type ImageInputs } from './inputs'
import type { Snapshot } from './snapshot'

/** Selects the inputs of an image at the snapshot's commit, those of its named contexts included. */
export async function allInputsOf(image: DescribedImage, snapshot: Snapshot): Promise<ImageInputs> {
  const main = await inputsOf(image, snapshot)
  if (image.views.length === 0) return main
  const others = await Promise.all(
    image.views.map(async view => underName(view.name, await inputsOf(view.described, snapshot)))
  )
  const all = [main, ...others]
  return {
    files: all.flatMap(one => one.files),
    effects: new Map(all.flatMap(one => [...one.effects])),
    folders: all.flatMap(one => one.folders),
    products: all.flatMap(one => one.products),
    unknowable: all.some(one => one.unknowable),
    warnings: all.flatMap(one => one.warnings)
  }
}

/** No path of the main context, and none that `dependencies` adds, is written like this. */
function underName(name: string, inputs: ImageInputs): ImageInputs {
  const keyed = <T extends { readonly key: string }>(input: T): T => ({ ...input, key: `//${name}//${input.key}` })
  const folders = inputs.folders.map(folder => `//${name}//${folder}`)
  const effects = new Map([...inputs.effects].map(([key, effect]) => [`//${name}//${key}`, effect]))
  return { ...inputs, effects, files: inputs.files.map(keyed), products: inputs.products.map(keyed), folders }
}

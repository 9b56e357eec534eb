import type { LayerFile } from './layer-files'

/** A path that some layer of an image holds. */
export interface HeldPath {
  readonly path: string
  /** Place of the layer that brought it, bottom first, from 0. */
  readonly layer: number
  /** Whether a later layer hides it: then a container does not see it, but whoever pulls the image gets its bytes. */
  readonly hidden: boolean
}

const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'

/**
 * The paths of an image, layer upon layer.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts
 */
export class ImageTree {
  readonly #held: { path: string; layer: number; hidden: boolean }[] = []
  readonly #visible = new Map<string, { path: string; layer: number; hidden: boolean }>()

  add(layer: number, { path, kind }: LayerFile): void {
    const slash = path.lastIndexOf('/') + 1
    const [folder, name] = [path.slice(0, slash), path.slice(slash)]
    // An opaque folder hides what the layers below have in it, and nothing of its own layer.
    if (name === OPAQUE) this.#hide(folder, layer)
    else if (name.startsWith(WHITEOUT)) this.#hide(folder + name.slice(WHITEOUT.length), layer)
    else {
      const known = this.#visible.get(path)
      if (known !== undefined) known.hidden = true
      // What is put in the place of a folder takes the folder's content away.
      if (known !== undefined && kind !== 'folder') this.#hide(`${path}/`, layer)
      const held = { path, layer, hidden: false }
      this.#held.push(held)
      this.#visible.set(path, held)
    }
  }

  /** Everything that was ever added. */
  get paths(): readonly HeldPath[] {
    return this.#held
  }

  /** Hides a path and what is below it, as far as it came from lower layers. */
  #hide(path: string, layer: number): void {
    const below = path === '' || path.endsWith('/') ? path : `${path}/`
    for (const [name, held] of this.#visible) {
      if (held.layer >= layer || (name !== path && !name.startsWith(below))) continue
      held.hidden = true
      this.#visible.delete(name)
    }
  }
}

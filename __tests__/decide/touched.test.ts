import { tagsToMove } from '../../src/decide/moving-tags'
import { touchedBy, type Touched } from '../../src/decide/touched'
import type { PlannedEvent } from '../../src/event/event'
import type { ConsumedChange } from '../../src/images/consumed'
import type { PreparedImage } from '../../src/images/prepare'
import { memorySnapshot } from '../support/commit'
import { prepare } from '../support/prepared'
import { serviceSpec } from '../support/spec'

const push = { tag: null } as PlannedEvent
const release = { tag: 'v1' } as PlannedEvent
const edit: ConsumedChange = { path: 'src/app.py', line: 2, swept: true }
let image: PreparedImage

beforeAll(async () => {
  const snapshot = await memorySnapshot({ Dockerfile: 'FROM scratch\nCOPY src /src\n', 'src/app.py': '1' })
  const { services } = await prepare({ bases: [], services: [serviceSpec()] }, snapshot)
  if (services[0] === undefined) throw new Error('the service is missing')
  image = services[0]
})

interface Given {
  readonly consumed?: readonly ConsumedChange[]
  readonly below?: readonly Touched[]
  readonly known?: boolean
  readonly paths?: readonly string[]
  readonly event?: PlannedEvent
  readonly describedIn?: ReadonlySet<string>
  readonly unknowable?: boolean
}

const configuration = new Set(['.github/base-images.yml'])

test.each<[string, Given, Touched]>([
  ['by nothing', {}, false],
  ['by an edit that it consumes', { consumed: [edit] }, true],
  ['by an edit of a file that an input names', { paths: ['src/app.py'] }, true],
  ['by what touched an image below', { below: [false, true] }, true],
  ['perhaps, where that is not known of an image below', { below: ['unknown', false] }, 'unknown'],
  ['certainly, where one below is and another one may be', { below: ['unknown', true] }, true],
  ['perhaps, where the changes are not known', { known: false, consumed: [edit] }, 'unknown'],
  ['perhaps, by a release, which asks for its version on every image', { event: release }, 'unknown'],
  [
    'perhaps, by an edit of what describes the images',
    { describedIn: configuration, paths: [...configuration] },
    'unknown'
  ],
  ['not by an edit beside what describes them', { describedIn: configuration, paths: ['README.md'] }, false],
  ['perhaps, where its inputs cannot be known', { unknowable: true }, 'unknown']
])('an event touches an image %s', (_, given, touched) => {
  const { consumed = [], below = [], known = true, paths = [], event = push, describedIn, unknowable = false } = given
  const asked = { ...image, inputs: { ...image.inputs, unknowable } }
  const request = { event, ...(describedIn !== undefined && { describedIn }) }
  expect(touchedBy(asked, consumed, below, { known, paths }, request)).toBe(touched)
})

const tags = { lasting: ['app:1234567', 'app:latest'], standing: ['app:latest'] }

test.each<[Touched, 'changed' | 'always' | 'never', number, readonly string[], 'counts' | 'is left']>([
  [true, 'changed', 1, tags.lasting, 'counts'],
  ['unknown', 'changed', 1, tags.lasting, 'counts'],
  [false, 'changed', 1, tags.standing, 'is left'],
  [false, 'changed', 16, tags.standing, 'is left'],
  [false, 'changed', 17, [], 'is left'],
  [false, 'always', 17, tags.lasting, 'counts'],
  [true, 'never', 1, [], 'is left']
])(
  'touched %s, retag %s, %i services: %j, and one that does not exist %s',
  (touched, retag, services, references, absent) => {
    expect(tagsToMove(tags, touched, retag, services)).toEqual({ references, absent })
  }
)

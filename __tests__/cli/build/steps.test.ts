import { stepOf } from '../../../src/cli/build/steps'

const two = ['base-python', 'app-api']
const one = ['app-api']

test.each<[string, readonly string[], readonly [string, string] | null]>([
  ['#7 [app-api 2/5] RUN make', two, ['app-api', '2/5 RUN make']],
  ['#7 [app-api build 2/5] COPY . .', two, ['app-api', 'build 2/5 COPY . .']],
  ['#9 [base-python] exporting to image', two, ['base-python', 'exporting to image']],
  ['#9 [base-python] pushing example.org/a:1 with docker', two, ['base-python', 'pushing example.org/a:1 with docker']],
  ['#2 [base-python internal] load build definition from Dockerfile', two, null],
  ['#1 [internal] load local bake definitions', two, null],
  ['#7 [2/5] RUN make', two, null],
  ['#7 [2/5] RUN make', one, ['app-api', '2/5 RUN make']],
  ['#9 exporting to image', one, ['app-api', 'exporting to image']],
  ['#9 exporting layers 0.1s done', one, null],
  ['#3 [context example.org/base] load metadata for example.org/base:deps-1', one, null],
  ['#7 0.212 [2/5] of the tests', one, null],
  ['#7 DONE 0.3s', one, null],
  ['', one, null]
])('%s', (line, targets, step) => {
  expect(stepOf(line, targets)).toEqual(step === null ? null : { target: step[0], text: step[1] })
})

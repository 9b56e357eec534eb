import { purposeOf } from '../../src/verify/words'

test.each([
  ['COPY src /app # buildkit', 'COPY src /app'],
  ['RUN /bin/sh -c pip install -r requirements.txt # buildkit', 'RUN pip install -r requirements.txt'],
  ['/bin/sh -c #(nop) COPY dir:0123 in /app ', 'COPY dir:0123 in /app'],
  ['/bin/sh -c apt-get update &&     apt-get install -y git', 'RUN apt-get update && apt-get install -y git'],
  ['RUN |1 VERSION=1.0 /bin/sh -c make # buildkit', 'RUN make'],
  ['|1 VERSION=1.0 /bin/sh -c make', 'RUN make'],
  ['ADD x\n::error::y', 'ADD x ::error::y'],
  [null, '']
])('%j is shown as %j', (createdBy, expected) => {
  expect(purposeOf({ createdBy })).toBe(expected)
})

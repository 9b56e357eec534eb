import { mountFrom, readMount } from '../../src/dockerfile/mount'

function read(text: string): ReturnType<typeof readMount> {
  return readMount(text, value => value.replace('$X', 'x'))
}

test.each([
  ['type=bind,src=a,dst=/b', { type: 'bind', source: 'a', target: '/b' }],
  ['target=/b', { type: 'bind', source: '', target: '/b' }],
  ['TYPE=CACHE,id=$X,sharing=Locked,uid=1,mode=0755', { type: 'cache', id: 'x' }],
  ['type=bind,"source=a,b",target=/c', { source: 'a,b' }],
  ['type=bind,"source=a""b"', { source: 'a"b' }],
  ['type=secret,id=a,required', { type: 'secret' }],
  ['type=tmpfs,size=64m,rw', { type: 'tmpfs' }],
  ['from=stage,readonly=false', { from: 'stage' }]
])('%s', (text, expected) => {
  expect(read(text)).toMatchObject(expected)
})

test.each([
  '',
  'type=nope',
  'required',
  'bogus',
  'sorce=a',
  'size=1m',
  'type=tmpfs,size=x',
  'sharing=locked',
  'type=cache,sharing=x',
  'uid=1',
  'type=cache,mode=9',
  'ro=maybe',
  'type=secret',
  'type=secret,id=a,source=b',
  'type=secret,id=a,from=b',
  'type=ssh,source=a',
  'a"b=c',
  '"a'
])('%j is refused', text => {
  expect(() => read(text)).toThrow()
})

test('from is known before variables are', () => {
  expect(mountFrom('type=$T,FROM=a,from=b')).toBe('b')
  expect(mountFrom('source=$X')).toBe('')
  expect(mountFrom('from=a$')).toBe('a$')
  expect(() => mountFrom('from=$X')).toThrow("doesn't support variable expansion")
})

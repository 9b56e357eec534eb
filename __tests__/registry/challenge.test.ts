import * as fc from 'fast-check'

import { parseChallenges } from '../../src/registry/challenge'

function read(...headers: string[]): unknown {
  return parseChallenges(headers).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])
}

describe('challenges', () => {
  test.each<[string, string[], unknown]>([
    [
      'of Docker Hub',
      [
        'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/alpine:pull"'
      ],
      [
        [
          'bearer',
          {
            realm: 'https://auth.docker.io/token',
            service: 'registry.docker.io',
            scope: 'repository:library/alpine:pull'
          }
        ]
      ]
    ],
    [
      'with commas in quotes',
      ['Bearer realm="https://a/t",scope="repository:a:pull,push repository:b:pull"'],
      [['bearer', { realm: 'https://a/t', scope: 'repository:a:pull,push repository:b:pull' }]]
    ],
    [
      'of ECR',
      ['Basic realm="https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/",service="ecr.amazonaws.com"'],
      [['basic', { realm: 'https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/', service: 'ecr.amazonaws.com' }]]
    ],
    [
      'several in one header, in any case',
      ['bAsIc REALM="x", BEARER Realm="https://a/t" , Service=s'],
      [
        ['basic', { realm: 'x' }],
        ['bearer', { realm: 'https://a/t', service: 's' }]
      ]
    ],
    [
      'in several headers',
      ['Basic realm="x"', 'Bearer realm="/token"'],
      [
        ['basic', { realm: 'x' }],
        ['bearer', { realm: '/token' }]
      ]
    ],
    [
      'without parameters, with token68',
      ['Negotiate, NTLM TlRMTVNTUAAC=, Basic realm=x'],
      [
        ['negotiate', {}],
        ['ntlm', {}],
        ['basic', { realm: 'x' }]
      ]
    ],
    ['with escaped quotes', ['Basic realm="a \\"b\\" \\\\ c"'], [['basic', { realm: 'a "b" \\ c' }]]],
    [
      'with spaces around =',
      ['Bearer realm = "https://a/t" ,service = "s"'],
      [['bearer', { realm: 'https://a/t', service: 's' }]]
    ],
    [
      'with an unquoted address',
      ['Bearer realm=https://a/t,service=s'],
      [['bearer', { realm: 'https://a/t', service: 's' }]]
    ],
    [
      'of which the first of two equal names counts',
      ['Bearer realm="https://a",realm="https://evil"'],
      [['bearer', { realm: 'https://a' }]]
    ],
    ['with empty list elements', [', ,Basic realm="x",,'], [['basic', { realm: 'x' }]]],
    ['that end in the middle', ['Bearer realm="https://a'], [['bearer', {}]]],
    ['that are none', ['', '"', '='], []]
  ])('%s', (_, headers, expected) => {
    expect(read(...headers)).toEqual(expected)
  })

  test('any text ends, and what is written correctly is read back', () => {
    fc.assert(fc.property(fc.string(), text => Array.isArray(parseChallenges([text]))))
    const value = fc.string({ unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(value, value, (realm, service) => {
        const quote = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`
        expect(read(`Bearer realm=${quote(realm)},service=${quote(service)}`)).toEqual([['bearer', { realm, service }]])
      })
    )
  })
})

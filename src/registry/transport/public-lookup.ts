import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'

import { reachOf } from './addresses'
import { TransportFailure } from './failure'

/** Name resolution at connect time, so that no second answer of the name server can slip through between check and use. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, [])
      return
    }
    const forbidden = addresses.find(({ address }) => reachOf(address) !== 'public')
    const first = addresses[0]
    if (forbidden) {
      callback(new TransportFailure('forbidden', `${hostname} leads to the private address ${forbidden.address}`), [])
    } else if (options.all === true || first === undefined) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

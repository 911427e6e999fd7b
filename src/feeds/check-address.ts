import { OutboundError, readAddress } from '../outbound/outbound.ts'
import { Problem } from '../problems.ts'

/**
 * Refuses at once an address that would never be asked. Where a name leads is only known when it is: that is tested with every request.
 * @throws Problem `validation-failed`
 */
export function checkAddress(url: string): void {
  try {
    readAddress(url)
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error
    throw new Problem('validation-failed', 'This address is not asked.', {
      faults: [{ pointer: '/url', detail: error.message }],
    })
  }
}

export function alreadySubscribed(): Problem {
  return new Problem('conflict', 'There is a subscription to this address already.')
}

export function noSuch(what: 'feed' | 'fetch'): Problem {
  return new Problem('not-found', `There is no such ${what}.`)
}

import { uuidOf } from '../../questions/relation-id.ts'

/** The id of an item or a feed: the same for ever, wherever the service is reached and whatever the item says. */
export function itemId(kind: string, id: string): string {
  return `urn:uuid:${uuidOf([kind, id])}`
}

import type { Config } from '../config.ts'
import type { PublishingPolicy } from './publish.ts'

/** How this newsroom publishes, as it is configured. */
export function publishingPolicy(config: Config): PublishingPolicy {
  const { factCheckAuthor: author, factCheckEvidence } = config
  return { author, evidenceRequired: factCheckEvidence === 'required' }
}

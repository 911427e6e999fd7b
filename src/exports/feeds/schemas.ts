import { z } from 'zod'
import { instant } from '../../wire.ts'

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), as far as it is written here; for the description of the API. */
export const jsonFeedSchema = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    language: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        external_url: z.string().optional().meta({ description: 'The article that reported it.' }),
        title: z.string(),
        content_text: z.string(),
        date_published: instant,
        date_modified: instant,
        language: z.string(),
        tags: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'JsonFeed', description: 'A feed as JSON Feed 1.1 has it.' })

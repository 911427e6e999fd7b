import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { newArticleBody } from '../articles/schemas.ts'

/**
 * A sample is a body of `POST /v1/articles`. The sentences and the outlets are made up for this
 * project; the figures are what the two sides said in public on 27 and 28 September 2020.
 */
const sampleArticle = newArticleBody.required({
  source: true,
  title: true,
  language: true,
  url: true,
})

export type SampleArticle = z.infer<typeof sampleArticle>

const folder = fileURLToPath(new URL('articles', import.meta.url))

/** The sample articles in the order in which they were published. */
export async function readSampleArticles(): Promise<SampleArticle[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) =>
      sampleArticle.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))),
    ),
  )
}

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { payloads } from '../support/payloads.ts'
import { withServer } from '../support/scripted-server.ts'
import { useWorkers } from '../support/work-queue.ts'
import { hasPhp, type Post, pluginFile, usePlugin } from './plugin.ts'

const service = useApp()
const workers = useWorkers(service)

interface StoredArticle {
  id: string
  title: string | null
  text: string
  language: string
  version: number
  withdrawn: boolean
  outlet: { name: string }
  publishedAt: string
}

/** The newest version of a post, as the API shows it; undefined where nothing of it ever came. */
async function stored(id: number): Promise<StoredArticle | undefined> {
  const row = await service.deps.db
    .selectFrom('article')
    .select('id')
    .where('source_system', '=', 'wordpress')
    .where('external_id', '=', `jarida.example/${id}`)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const headers = await service.key('claims:read')
  const answer = await service.app.inject({ url: `/v1/articles/${row.id}`, headers })
  return answer.json<StoredArticle>()
}

const told = (count: number, day: string, place = 'فيزولي') =>
  `قالت وزارة الدفاع الأرمينية يوم ${day} إن ${count} من جنودها قتلوا في ${place} يوم الأحد.`

const toldElsewhere = (count: number, day: string) => `<p>${told(count, day, 'جبرائيل')}</p>`

const published: Omit<Post, 'ID'> = {
  post_status: 'publish',
  post_title: 'حصيلة أولى 🕊️',
  post_content: `<!-- wp:paragraph -->\n<p>${told(16, 'الأحد')}</p>\n<!-- /wp:paragraph -->`,
  post_date: '2020-09-27 22:00:00',
  post_date_gmt: '2020-09-27 18:00:00',
  post_modified_gmt: '2020-09-27 18:00:00',
}

/** Elements and attributes that the plugin itself writes. */
const ownMarkup = new Set(['DIV', 'P', 'UL', 'LI', 'STRONG', 'BDI', 'Q'])
const ownAttributes = new Set(['class', 'dir', 'lang'])

function foreignMarkup(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return [...document.body.querySelectorAll('*')].flatMap((element) => [
    ...(ownMarkup.has(element.tagName) ? [] : [element.tagName]),
    ...[...element.attributes].filter(({ name }) => !ownAttributes.has(name)).map((it) => it.name),
  ])
}

describe.skipIf(!hasPhp)('the plugin (skipped where php is not installed)', () => {
  const plugin = usePlugin()
  let url = ''
  let key = ''
  beforeAll(async () => {
    url = await service.app.listen({ host: '127.0.0.1', port: 0 })
    const { authorization } = await service.key('articles:write', 'claims:read')
    key = authorization.replace('Bearer ', '')
    expect(await plugin.settings({ url: `${url}/`, key })).toBe('saved')
  })

  it('is valid, and has nothing in it that PHP 7.4 does not know', () => {
    expect(spawnSync('php', ['-l', pluginFile]).status).toBe(0)
    const code = readFileSync(pluginFile, 'utf8')
    expect(code).toMatch(/Requires PHP: 7\.4/)
    const newer = [/\bstr_(contains|starts_with|ends_with)\(/, /\?->/, /\bmatch\s*\(/, /\benum\s/]
    const types = [/:\s*(mixed|static|never|\w+\s*\|\s*\w+)\s*\{/, /\breadonly\b/, /#\[/]
    for (const form of [...newer, ...types]) expect(code).not.toMatch(form)
  })

  it('sends what is published, once for all saves of a moment, with the time of its zone', async () => {
    await plugin.save({ ID: 1, ...published })
    // The block editor saves a second time where there are meta boxes.
    await plugin.save({ ID: 1, ...published })
    expect(await plugin.schedule()).toBe(1)
    expect(await stored(1)).toMatchObject({
      title: 'حصيلة أولى 🕊️',
      text: `حصيلة أولى 🕊️\n\n${told(16, 'الأحد')}`,
      language: 'ar',
      version: 1,
      outlet: { name: 'جريدة المرفأ & الميناء' },
      publishedAt: '2020-09-27T18:00:00.000Z',
    })
    const { publishedOn } = await service.deps.db
      .selectFrom('article_version')
      .innerJoin('article', 'article.id', 'article_version.article_id')
      .select('published_on as publishedOn')
      .where('external_id', '=', 'jarida.example/1')
      .executeTakeFirstOrThrow()
    expect(publishedOn).toBe('2020-09-27')
  })

  it('changes nothing by another save of the same, and makes a version of a changed text', async () => {
    await plugin.save({ ID: 1, post_modified_gmt: '2020-09-27 18:30:00' })
    expect(await plugin.schedule()).toBe(1)
    expect(await stored(1)).toMatchObject({ version: 1 })
    const post_content = `<p>${told(17, 'الأحد')}</p>`
    await plugin.save({ ID: 1, post_content, post_modified_gmt: '2020-09-27 19:00:00' })
    await plugin.schedule()
    expect(await stored(1)).toMatchObject({
      version: 2,
      text: `حصيلة أولى 🕊️\n\n${told(17, 'الأحد')}`,
    })
  })

  it('withdraws what is a draft again, and sends it anew when it is published again', async () => {
    await plugin.save({ ID: 1, post_status: 'draft', post_modified_gmt: '2020-09-27 20:00:00' })
    await plugin.schedule()
    expect(await stored(1)).toMatchObject({ withdrawn: true })
    const [, , sent] = (await plugin.state()).requests.at(-1) ?? []
    expect(sent).toContain('"status":"draft"')
    expect(sent).not.toContain('حصيلة')
    await plugin.save({ ID: 1, post_status: 'publish', post_modified_gmt: '2020-09-27 21:00:00' })
    await plugin.schedule()
    expect(await stored(1)).toMatchObject({ withdrawn: false, language: 'ar' })
  })

  it('withdraws what is behind a password, in the trash, or deleted without passing through it', async () => {
    for (const [ID, change] of [
      [11, { post_password: 'sesame' }],
      [12, { post_status: 'trash' }],
      [13, { post_status: 'private' }],
    ] as const) {
      await plugin.save({ ID, ...published })
      await plugin.schedule()
      expect(await stored(ID)).toMatchObject({ withdrawn: false })
      await plugin.save({ ID, ...change, post_modified_gmt: '2020-09-27 22:00:00' })
      await plugin.schedule()
      expect(await stored(ID), JSON.stringify(change)).toMatchObject({ withdrawn: true })
    }
    await plugin.save({ ID: 14, ...published })
    await plugin.schedule()
    await plugin.ask({ do: 'delete', id: 14 })
    expect(await stored(14)).toMatchObject({ withdrawn: false })
    await plugin.schedule()
    expect(await stored(14)).toMatchObject({ withdrawn: true })
  })

  it('lets no draft, scheduled post, revision, page or thing unpublished out of the house', async () => {
    const before = (await plugin.state()).requests.length
    await plugin.save({ ID: 21, ...published, post_status: 'draft' })
    await plugin.save({ ID: 22, ...published, post_status: 'future' })
    await plugin.save({ ID: 23, ...published, post_type: 'revision', post_status: 'inherit' })
    await plugin.save({ ID: 24, ...published, post_type: 'page' })
    await plugin.save({ ID: 25, ...published, post_password: 'sesame' })
    await plugin.ask({ do: 'delete', id: 21 })
    expect(await plugin.schedule(1e6)).toBe(0)
    // Published and taken back before the schedule ran.
    await plugin.save({ ID: 26, ...published })
    await plugin.save({ ID: 26, post_status: 'draft' })
    await plugin.schedule()
    expect((await plugin.state()).requests).toHaveLength(before)
    // The scheduled one comes out.
    await plugin.save({ ID: 22, post_status: 'publish' })
    await plugin.schedule()
    expect(await stored(22)).toMatchObject({ version: 1, withdrawn: false })
  })

  it('keeps Arabic, emoji, blocks and shortcodes as a reader sees them', async () => {
    const post_content = [
      '<!-- wp:heading {"level":2} -->\n<h2>الميدان 🇱🇧</h2>\n<!-- /wp:heading -->',
      '<!-- wp:paragraph -->\n<p>نفت الوزارة&nbsp;ذلك 👩‍👩‍👧‍👦، «نفيا قاطعا».</p>\n<!-- /wp:paragraph -->',
      '[pull]قال الناطق: لا 😶‍🌫️[/pull]',
      '<!-- wp:list --><ul><li>مقتل ٣ أشخاص</li><li>A\\B "C" \'D\'</li></ul><!-- /wp:list -->',
    ].join('\n')
    await plugin.save({ ID: 31, ...published, post_content })
    await plugin.schedule()
    expect((await stored(31))?.text).toBe(
      'حصيلة أولى 🕊️\n\nالميدان 🇱🇧\nنفت الوزارة ذلك 👩‍👩‍👧‍👦، «نفيا قاطعا».\nقال الناطق: لا 😶‍🌫️\nمقتل ٣ أشخاص\nA\\B "C" \'D\'',
    )
  })

  it('takes a hostile title for words', async () => {
    const post_title = `"><script>alert(1)</script>\u202eقال & "نفى" </title><b onclick=x>`
    await plugin.save({ ID: 32, ...published, post_title })
    await plugin.schedule()
    const article = await stored(32)
    expect(article?.title).toMatch(/قال & "نفى"/u)
    expect(article?.title).not.toMatch(/<|alert/u)
    expect(article?.text).toContain(told(16, 'الأحد'))
    // Where it is not taken, the title stands in a notice.
    await plugin.save({ ID: 33, ...published, post_title, post_content: '' })
    await plugin.schedule()
    const notice = await plugin.notices()
    expect(notice).toContain('نفى')
    expect(foreignMarkup(notice)).toEqual([])
    await plugin.ask({ do: 'delete', id: 33 })
    await plugin.schedule()
    expect(await plugin.notices()).toBe('')
  })

  it('tries again what did not arrive, ever more seldom, and says so meanwhile', async () => {
    await plugin.settings({ url: 'http://127.0.0.1:1' })
    await plugin.save({ ID: 41, ...published })
    const waits: number[] = []
    for (let round = 0; round < 8; round += 1) {
      await plugin.schedule(100_000)
      const [event] = (await plugin.state()).events
      waits.push(event?.in ?? -1)
    }
    expect(waits.map((it) => Math.ceil(it / 60))).toEqual([1, 5, 30, 120, 360, 720, 1440, -0])
    expect(await plugin.notices()).toContain('not tried again until the post is saved')
    expect(await plugin.box(41)).toContain('could not be told of this post')

    await plugin.save({ ID: 41, post_title: 'الثاني' })
    await plugin.schedule()
    expect((await plugin.state()).events).toMatchObject([{ hook: 'counterclaim_send' }])
    expect(await plugin.notices()).toContain('Next try')
    // Settings that are put right start it at once, with what the post is by now.
    await plugin.settings({ url })
    expect(await plugin.schedule()).toBe(1)
    expect(await stored(41)).toMatchObject({ title: 'الثاني', version: 1 })
    expect(await plugin.notices()).toBe('')
    expect((await plugin.state()).events).toEqual([])
  })

  it('waits as long as the service asks, and follows no redirect with its key', async () => {
    const busyAnswer = { status: 503, headers: { 'retry-after': '900' }, body: '{"detail":"busy"}' }
    await withServer([busyAnswer], async (busy) => {
      await plugin.settings({ url: busy })
      await plugin.save({ ID: 42, ...published })
      await plugin.schedule()
      const [event] = (await plugin.state()).events
      expect(Math.round((event?.in ?? 0) / 10)).toBe(90)
      expect(await plugin.notices()).toContain('503 busy')
    })
    const moved = { status: 302, headers: { location: `${url}/v1/ingest/wordpress` } }
    await withServer([moved], async (elsewhere) => {
      await plugin.settings({ url: elsewhere })
      await plugin.schedule()
      expect(await stored(42)).toBeUndefined()
    })
    await plugin.settings({ url })
    await plugin.schedule()
    expect(await stored(42)).toMatchObject({ version: 1 })
  })

  it('does not try again what the service refuses', async () => {
    await plugin.save({ ID: 43, ...published, post_title: 'ع'.repeat(1001) })
    await plugin.schedule()
    expect((await plugin.state()).events).toEqual([])
    expect(await plugin.notices()).toMatch(/422 .*title of the article/)
    await plugin.save({ ID: 43, post_title: 'عنوان' })
    await plugin.schedule()
    expect(await plugin.notices()).toBe('')
  })

  it('withdraws a deleted post even if the service is away when it is deleted', async () => {
    await plugin.save({ ID: 44, ...published })
    await plugin.schedule()
    await plugin.settings({ url: 'http://127.0.0.1:1' })
    await plugin.ask({ do: 'delete', id: 44 })
    await plugin.schedule()
    await plugin.schedule(100)
    expect((await plugin.state()).events[0]?.in).toBeGreaterThan(200)
    await plugin.settings({ url })
    await plugin.schedule()
    expect(await stored(44)).toMatchObject({ withdrawn: true })
    expect(await plugin.notices()).toBe('')
  })

  it('shows who says what, in its direction, and what is not said any more', async () => {
    await plugin.ask({ do: 'locale', locale: 'ar' })
    await plugin.save({ ID: 51, ...published, post_content: toldElsewhere(16, 'الأحد') })
    expect(await plugin.box(51)).toContain('sent when it is published')
    await plugin.schedule()
    await workers.processQueue()
    await plugin.save({
      ID: 52,
      ...published,
      post_content: toldElsewhere(31, 'الاثنين'),
      post_date: '2020-09-28 22:00:00',
      post_date_gmt: '2020-09-28 18:00:00',
      post_modified_gmt: '2020-09-28 18:00:00',
    })
    await plugin.schedule()
    await workers.processQueue()

    const { document } = parseHTML(await plugin.box(51))
    const claim = document.querySelector('.counterclaim-claims li')
    expect(claim?.querySelector('bdi')?.textContent).toBe('وزارة الدفاع الأرمينية')
    const quote = claim?.querySelector('q')
    expect([quote?.getAttribute('dir'), quote?.getAttribute('lang')]).toEqual(['rtl', 'ar'])
    expect(quote?.textContent).toContain('16 من جنودها قتلوا')
    const alert = document.querySelector('.counterclaim-alert')?.textContent
    expect(alert).toContain('has been revised by its source')
    expect(alert).toContain('31 من جنودها قتلوا')
    expect(new Set(foreignMarkup(await plugin.box(51)))).toEqual(new Set())
    expect(await plugin.box(52)).not.toContain('counterclaim-alert')

    // From the cache: the service is not asked again by each page.
    const asked = (await plugin.state()).requests.length
    await plugin.box(51)
    expect((await plugin.state()).requests).toHaveLength(asked)
  })

  it('shows an editor without the service, and asks an absent one no more than once', async () => {
    await plugin.save({ ID: 53, ...published })
    await plugin.schedule()
    await plugin.settings({ url: 'http://127.0.0.1:1' })
    expect(await plugin.box(53)).toContain('did not answer')
    const asked = (await plugin.state()).requests.length
    await plugin.box(53)
    expect((await plugin.state()).requests).toHaveLength(asked)
    await plugin.settings({ url })
  })

  it('makes no markup of anything that the service says', async () => {
    for (const payload of payloads) {
      const party = { key: payload, names: { en: payload } }
      const words = { words: payload, language: payload, dir: payload, party, assertedAt: payload }
      const html = await plugin.ask<string>({
        do: 'markup',
        claims: [{ ...words, stance: payload }],
        alerts: [{ open: true, reason: payload, cited: words, now: words }],
      })
      expect(foreignMarkup(html), payload).toEqual([])
    }
    expect(foreignMarkup('<p><img src=x onerror=y></p>')).toEqual(['IMG', 'src', 'onerror'])
  })

  it('keeps the key to itself: not shown, not loaded with every page, gone when it is told so', async () => {
    expect(await plugin.ask<string>({ do: 'page' })).not.toContain(key)
    const { autoload, options } = await plugin.state()
    expect(options['counterclaim_key']).toBe(key)
    expect(Object.values(autoload)).toEqual(Object.values(autoload).map(() => false))
    expect(JSON.stringify({ ...options, counterclaim_key: '' })).not.toContain(key)
    expect(await plugin.settings({ url, forget: '1' })).toBe('saved')
    expect((await plugin.state()).options).not.toHaveProperty('counterclaim_key')
    await plugin.save({ ID: 61, ...published })
    expect((await plugin.state()).events).toEqual([])
    expect(await plugin.settings({ url, key })).toBe('saved')
  })

  it('takes settings from administrators with a nonce only, and refuses what is none', async () => {
    const post = { counterclaim_url: 'http://127.0.0.1:2', _wpnonce: 'nonce-of-counterclaim_save' }
    const submit = (fields: object) => plugin.ask({ do: 'submit', post: fields })
    await plugin.ask({ do: 'can', capabilities: ['edit_posts'] })
    await expect(submit(post)).rejects.toThrow('wp_die 403')
    expect(await plugin.ask<string>({ do: 'page' })).toBe('')
    expect(await plugin.notices()).toBe('')
    await plugin.ask({ do: 'can', capabilities: ['manage_options', 'edit_others_posts'] })
    await expect(submit({ ...post, _wpnonce: 'another' })).rejects.toThrow('nonce')
    const withoutScheme = ['', 'counterclaim.example', 'javascript:alert(1)', 'ftp://a.example']
    for (const bad of [...withoutScheme, 'http://a:b@c.example', 'https://a.example/?b=c']) {
      expect(await plugin.settings({ url: bad }), bad).toBe('bad-url')
    }
    expect(await plugin.settings({ url, key: 'a key\r\nX-Header: 1' })).toBe('bad-key')
    const hostile = '"><script>alert(1)</script>'
    await plugin.settings({ url, outlet: hostile })
    expect(await plugin.ask<string>({ do: 'page' })).not.toContain('<script')
    const { options } = await plugin.state()
    expect(options['counterclaim_settings']).toMatchObject({ url })
    await plugin.settings({ url })
  })

  it('leaves nothing behind when it is uninstalled', async () => {
    await plugin.save({ ID: 71, ...published })
    await plugin.ask({ do: 'uninstall' })
    const { options, meta, events } = await plugin.state()
    expect([options, events]).toEqual([{}, []])
    expect(Object.values(meta).flatMap(Object.keys)).toEqual([])
  })
})

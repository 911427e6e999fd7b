/** An event that much is asked about, and that many speak of. */
import type pg from 'pg'

/** What a board is promised for (the project's figures): so many questions, so many parties. */
export const questions = 40
export const parties = 10

/**
 * Stores an event with a claim of each party on each question, every claim reported twice, and the relations of all
 * pairs: copies of a claim, a mention and a relation that are there.
 * @returns id of the event
 */
export async function makeBusyEvent(owner: pg.Client): Promise<string> {
  await owner.query('BEGIN')
  const made = await owner.query<{ id: string }>(`
    INSERT INTO event (key, place_key, place_names, day_from, day_to)
    SELECT 'AM/2031-05-05', 'AM', '{"en": "Armenia", "ar": "أرمينيا"}', '2031-05-05', '2031-05-05'
    RETURNING id`)
  const id = made.rows[0]?.id ?? ''
  await owner.query(
    `INSERT INTO question (event_id, key, predicate, affected_side_id, class, status)
     SELECT $1, 'bench/' || n, 'people.killed', NULL, 'class ' || n, 'contested'
     FROM generate_series(1, ${questions}) AS n`,
    [id],
  )
  // States that speak for themselves.
  await owner.query(`CREATE TEMP TABLE speaker ON COMMIT DROP AS
    SELECT uuidv7() AS id, n FROM generate_series(1, ${parties}) AS n`)
  await owner.query(`
    INSERT INTO party (id, key, kind, names, side_id, known)
    SELECT id, 'bench:' || n, 'state', jsonb_build_object('en', 'State ' || n, 'ar', 'دولة ' || n), id, true
    FROM speaker`)
  const columns = await owner.query<{ name: string }>(`
    SELECT attname AS name FROM pg_attribute
    WHERE attrelid = 'claim'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`)
  const values: Readonly<Record<string, string>> = {
    id: 'uuidv7()',
    key: `md5('bench ' || question.key || speaker.n)`,
    party_id: 'speaker.id',
    event_id: 'question.event_id',
    question_id: 'question.id',
    question_key: 'question.key',
    predicate: `'people.killed'`,
    class: 'question.class',
    quantity_low: '10 + speaker.n',
    quantity_high: '10 + speaker.n',
    comparator: `'eq'`,
    occurred_from: `'2031-05-05'`,
    occurred_to: `'2031-05-05'`,
    place_key: `'AM'`,
    place_root: `'AM'`,
    change: 'sample.change',
  }
  const names = columns.rows.map(({ name }) => name)
  await owner.query(
    `INSERT INTO claim (${names.map((name) => `"${name}"`).join(', ')})
     SELECT ${names.map((name) => values[name] ?? `sample.${name}`).join(', ')}
     FROM question CROSS JOIN speaker
     CROSS JOIN (SELECT * FROM claim WHERE quantity_low IS NOT NULL AND question_id IS NOT NULL ORDER BY id LIMIT 1) AS sample
     WHERE question.event_id = $1`,
    [id],
  )
  await owner.query(
    `INSERT INTO mention (claim_id, version_id, article_id, outlet_id, source, cue, content, span_start, words, type, level,
       chain, rule, confidence, asserted_at)
     SELECT claim.id, sample.version_id, sample.article_id, sample.outlet_id, sample.source, sample.cue, sample.content,
       copy * 100000 + row_number() OVER (ORDER BY claim.id), sample.words, sample.type, sample.level,
       ARRAY[claim.party_id], sample.rule, sample.confidence, sample.asserted_at
     FROM claim CROSS JOIN generate_series(1, 2) AS copy
     CROSS JOIN (SELECT * FROM mention ORDER BY id LIMIT 1) AS sample
     WHERE claim.event_id = $1`,
    [id],
  )
  await owner.query(
    `INSERT INTO relation (question_id, from_claim_id, to_claim_id, type, basis, rule, confidence)
     SELECT one.question_id, one.id, other.id, 'contradicts', 'figures', 'contradicts-figures', 0.9
     FROM claim AS one JOIN claim AS other ON other.question_id = one.question_id AND one.id < other.id
     WHERE one.event_id = $1`,
    [id],
  )
  await owner.query('COMMIT')
  // What a bulk load leaves to do is done now: beside the reads it would be measured with them.
  await owner.query('VACUUM (ANALYZE)')
  return id
}

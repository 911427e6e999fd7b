import { type RawBuilder, sql } from 'kysely'

/**
 * The side for which a party spoke at a moment, as an SQL expression: by its terms where it has some, and itself outside of
 * them; else the side for which it always speaks.
 * @param party alias of a row of `party` in the query
 * @param moment column of an instant; its day in UTC counts
 */
export function sideAt(party: string, moment: string): RawBuilder<string> {
  const [root, side, at] = [`${party}.root_id`, `${party}.side_id`, moment].map((it) => sql.ref(it))
  return sql<string>`CASE WHEN ${sql.ref(`${party}.has_terms`)}
    THEN coalesce((
      SELECT spoken_for.side_id FROM party_term JOIN party AS spoken_for ON spoken_for.id = party_term.spoken_for_id
      WHERE party_term.party_id = ${root}
        AND coalesce(from_on <= (${at} AT TIME ZONE 'UTC')::date, true)
        AND coalesce(until_on >= (${at} AT TIME ZONE 'UTC')::date, true)
      ORDER BY from_on DESC NULLS LAST LIMIT 1), ${root})
    ELSE ${side} END`
}

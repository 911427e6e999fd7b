const form =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/iu

/**
 * An instant as pages write it (ISO 8601 and its near misses, RFC 822), as RFC 3339 to the second.
 * The offset stays: "yesterday" in the text hangs on the local date. Without one it is read as UTC.
 * @returns null for what is no instant
 */
export function readInstant(text: string): string | null {
  const trimmed = text.trim().slice(0, 60)
  const found = form.exec(trimmed)
  if (found !== null) {
    const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = found
    const digits = zone.replace(':', '')
    const offset = /^[+-]/u.test(zone)
      ? `${digits.slice(0, 3)}:${digits.slice(3).padEnd(2, '0')}`
      : 'Z'
    return checked(
      `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`,
      `${year}-${month}-${day}`,
    )
  }
  // "Mon, 05 Mar 2018 10:00:00 GMT"; other words are left to guesswork, which we do not do.
  if (
    !/^[a-z]{3}, \d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|[+-]\d{4})$/iu.test(
      trimmed,
    )
  ) {
    return null
  }
  const time = Date.parse(trimmed)
  if (Number.isNaN(time)) return null
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2})(\d{2})$/u.exec(trimmed) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const local = new Date(time + offset * 60_000).toISOString().slice(0, 19)
  return `${local}${sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`}`
}

/** Null for a 30th of February, which `Date` would move to March. */
function checked(instant: string, day: string): string | null {
  const time = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null
  return Number.isNaN(Date.parse(instant)) ? null : instant
}

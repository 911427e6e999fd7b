/** Between the instants of the API and what a field of date and time shows: the clock of the reader's machine. Pure but for its zone. */

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** "2020-09-27T14:00" of an instant; empty for what is none. */
export function toLocalField(instant: string | undefined): string {
  const date = new Date(instant ?? Number.NaN)
  if (Number.isNaN(date.getTime())) return ''
  const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())]
  const time = [
    date.getHours(),
    date.getMinutes(),
    ...(date.getSeconds() > 0 ? [date.getSeconds()] : []),
  ]
  return `${day.join('-')}T${time.map(twoDigits).join(':')}`
}

/** The instant of what a field shows; undefined where it is empty or no date. */
export function fromLocalField(field: string): string | undefined {
  const date = new Date(field)
  return field === '' || Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

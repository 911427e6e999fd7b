/** Organisations under whose flag soldiers serve, and soldiers of others, nobody knows whose. Pure. */

/** The soldiers of whoever is not the host: "foreign soldiers", «قوات التحالف». */
export const foreignForces = 'generic:foreign-forces'

/** They count losses of their own; as states and movements do, and as no other organisation does. */
const withSoldiers: ReadonlySet<string> = new Set([
  'nato',
  'csto',
  'african-union',
  'un',
  'coalition-yemen',
  foreignForces,
])

/** True of a party that has soldiers and is no state or movement. @param key key of the party */
export function fieldsSoldiers(key: string): boolean {
  return withSoldiers.has(key)
}

import type { Actor, AuditRecord } from '../audit/append-audit.ts'
import type { PersonRow } from './queries.ts'

/** That somebody added a person, or changed the name, the role, or whether they are disabled. */
export function personDeed(
  by: Actor,
  action: 'person.made' | 'person.changed',
  { id, name, role, disabled_at: disabledAt }: PersonRow,
): AuditRecord {
  const detail = { name, role, disabled: disabledAt !== null }
  return { ...by, action, subject: { kind: 'person', id }, detail }
}

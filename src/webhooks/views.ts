import { toInstant } from '../wire.ts'
import type { EventType } from './event-types.ts'
import type { DeliveryRow, EndpointRow } from './queries.ts'

export function endpointView(row: EndpointRow) {
  const { party_ids: partyIds, event_ids: eventIds, outlet_ids: outletIds } = row
  const until = row.old_secret_until
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    types: row.types as EventType[],
    filters: {
      ...(partyIds === null ? {} : { partyIds }),
      ...(eventIds === null ? {} : { eventIds }),
      ...(outletIds === null ? {} : { outletIds }),
    },
    enabled: row.disabled_at === null,
    disabledReason: row.disabled_reason,
    disabledAt: toInstant(row.disabled_at),
    oldSecretUntil: until === null || until < new Date() ? null : toInstant(until),
    lastDeliveredAt: toInstant(row.last_delivered_at),
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
  }
}

export function deliveryView(row: DeliveryRow) {
  return {
    id: row.id,
    messageId: `msg_${row.id}`,
    type: row.type,
    status: row.status,
    attempts: row.attempts,
    nextAttemptAt: row.status === 'pending' ? toInstant(row.due_at) : null,
    lastAttemptAt: toInstant(row.last_attempt_at),
    lastStatus: row.last_status,
    lastError: row.last_error,
    deliveredAt: toInstant(row.delivered_at),
    createdAt: toInstant(row.created_at),
    body: row.body,
  }
}

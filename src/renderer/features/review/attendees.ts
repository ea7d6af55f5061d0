import { type SessionKind, sessionKinds, type TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { presentAt } from '#shared/rules/minutes/minutes.ts'

/** Who is said to be present at werksessie 2, else at werksessie 1, as one line; empty when nobody is. */
export function attendeesOf(document: TrajectDocument): string {
  const at = (kind: SessionKind) => presentAt(document, sessionOf(document, kind)?.id ?? '')
  const people = sessionKinds.map(at).findLast((present) => present.length > 0) ?? []
  return people.map(({ name }) => name).join(', ')
}

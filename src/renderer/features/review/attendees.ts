import type { TrajectDocument } from '#shared/records.ts'
import { byRank, sessionOf } from '#shared/rules/board/boards.ts'

/** Who is said to be present at werksessie 2, else at werksessie 1, as one line; empty when nobody is. */
export function attendeesOf(document: TrajectDocument): string {
  const present = (sessionId: string | undefined) => {
    const ids = new Set(
      [...document.attendance.values()].filter((each) => each.sessionId === sessionId).map((each) => each.personId),
    )
    return [...document.person.values()].filter(({ id }) => ids.has(id)).sort(byRank)
  }
  const now = present(sessionOf(document, 'werksessie2')?.id)
  const people = now.length > 0 ? now : present(sessionOf(document, 'werksessie1')?.id)
  return people.map(({ name }) => name).join(', ')
}

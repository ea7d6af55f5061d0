import { useMemo } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { byRank } from '#shared/rules/board/boards.ts'
import { rolesOf } from '#shared/rules/plan/roles.ts'
import { roleName } from '#shared/wording/wording.ts'

const peopleIn = (document: TrajectDocument) =>
  [...document.person.values()].sort(byRank).flatMap(({ name, role }) => [name, role])

/** What people of the traject can be called: their names, their roles, and the roles that the traject knows. */
export function useCalled(): readonly string[] {
  const { t } = useTranslation()
  const people = useDocument(peopleIn, sameList)
  const roles = useDocument(rolesOf, sameList)
  return useMemo(
    () => [...new Set([...people, ...roles.map((role) => roleName(role, t))])].filter(Boolean),
    [people, roles, t],
  )
}

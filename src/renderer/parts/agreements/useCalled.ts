import { useMemo } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import { roles, type TrajectDocument } from '#shared/records.ts'
import { byRank } from '#shared/rules/board/boards.ts'

const peopleIn = (document: TrajectDocument) =>
  [...document.person.values()].sort(byRank).flatMap(({ name, role }) => [name, role])

/** What people of the traject can be called: their names, their roles, and the roles that every plan knows. */
export function useCalled(): readonly string[] {
  const { t } = useTranslation()
  const people = useDocument(peopleIn, sameList)
  return useMemo(
    () => [...new Set([...people, ...roles.map((role) => t(`role.${role}`))])].filter(Boolean),
    [people, t],
  )
}

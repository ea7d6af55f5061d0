import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff } from '../../patch.ts'
import { emptyDocument } from '../../records.ts'
import { documentsWithSecrets } from '../../testing/documents.ts'
import { doing, plannedDocument } from '../../testing/fixture.ts'
import { byRank } from '../board/boards.ts'
import { activityOf, byActivity } from './belonging.ts'

const byId = <R extends { readonly id: string }>(all: readonly R[]) =>
  all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }) => id)

describe('what belongs to an activity', () => {
  it('is every record that names it, in order, and nothing of another', () => {
    const toolsOf = byActivity('tool', byRank)
    const decisionsOf = byActivity('decision')
    fc.assert(
      fc.property(documentsWithSecrets, (document) => {
        for (const id of document.activity.keys()) {
          const named = [...document.tool.values()].filter(({ activityId }) => activityId === id)
          expect(toolsOf(document, id)).toEqual(named.sort(byRank))
          const decided = [...document.decision.values()].filter(({ activityId }) => activityId === id)
          expect(decisionsOf(document, id)).toEqual(decided)
        }
        expect(toolsOf(document, 'verdwenen')).toEqual([])
      }),
    )
  })

  it('is the same list as long as its table is the same', () => {
    const toolsOf = byActivity('tool', byRank)
    const document = plannedDocument()
    const [id = ''] = document.activity.keys()
    const tools = toolsOf(document, id)
    expect(tools.map(({ name }) => name)).toEqual(['Gesprekskaarten loopbaan', 'Talentenspel'])
    expect(toolsOf(doing(document, 'activity.edit', { id, title: 'Startgesprek' }), id)).toBe(tools)
    const more = doing(document, 'tool.add', { activityId: id, name: 'Werkblad' })
    expect(toolsOf(more, id)).toHaveLength(3)
    expect(toolsOf(document, id)).toBe(tools)
  })
})

describe('the activity of a change', () => {
  it('is the activity itself, or the one that the record belongs to, also when it goes', () => {
    fc.assert(
      fc.property(documentsWithSecrets, (document) => {
        for (const patch of [diff(emptyDocument, document), diff(document, emptyDocument)]) {
          for (const id of document.activity.keys()) {
            const about = patch
              .filter((change) => activityOf(change) === id)
              .map((change) => change.after ?? change.before)
            const named = Object.values(document).flatMap((table) =>
              [...table.values()].filter(
                (record) => record.id === id || ('activityId' in record && record.activityId === id),
              ),
            )
            expect(byId(about.flatMap((record) => record ?? []))).toEqual(byId(named))
          }
          const ids = new Set(patch.map(activityOf))
          for (const id of ids) expect(id === null || document.activity.has(id)).toBe(true)
        }
      }),
    )
  })
})

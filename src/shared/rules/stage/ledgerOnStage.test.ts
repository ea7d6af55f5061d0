import { describe, expect, it } from 'vitest'
import type { TrajectDocument } from '../../records.ts'
import { activityTitled, begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { emptyStage, stageView } from './stage.ts'

const planned = doing(
  withActivity(withActivity(begunDocument(), { title: 'Ouderavond', moment: '2026-11' }), { title: 'Snuffelstage' }),
  'version.sketch',
  { date: '2026-11-03' },
)
const [sketchId = ''] = planned.version.keys()
const { id } = activityTitled(planned, 'Ouderavond')

function shown(document: TrajectDocument, toId: string | null = null, fromId = sketchId) {
  const screen = { kind: 'ledger', fromId, toId } as const
  return stageView(document, { ...emptyStage, screen }, '2026-11-10').content
}

describe('what changed, on the wall', () => {
  it('is told since a version, until now or until another', () => {
    const now = doing(doing(planned, 'activity.edit', { id, moment: '2026-12' }), 'version.keep', {
      date: '2026-12-01',
      name: 'Na overleg met de teamleider',
    })
    const later = doing(now, 'activity.edit', { id, goal: 'Meepraten' })
    expect(shown(now)).toEqual({
      kind: 'ledger',
      since: { kind: 'sketch', number: 1, date: '2026-11-03' },
      until: null,
      entries: [
        {
          kind: 'changed',
          title: 'Ouderavond',
          lines: [
            {
              about: 'moment',
              before: { moment: '2026-11', recurrence: null },
              after: { moment: '2026-12', recurrence: null },
            },
          ],
        },
      ],
    })
    const concept = [...now.version.keys()].at(-1) ?? ''
    const until = shown(later, concept)
    expect(until).toMatchObject({ until: { kind: 'concept' }, entries: [{ lines: [{ about: 'moment' }] }] })
    // What she calls a concept is hers.
    expect(JSON.stringify(until)).not.toContain('teamleider')
  })

  it('calls owners by their role, and says nothing of another person in the same one', () => {
    let document = planned
    for (const name of ['AB', 'CD']) {
      document = doing(document, 'person.add', { name, role: 'decaan', contact: '', presentAt: null })
    }
    const [first = '', second = ''] = document.person.keys()
    const owned = doing(document, 'activity.edit', { id, owners: [{ personId: first }] })
    expect(shown(owned)).toMatchObject({
      entries: [{ lines: [{ about: 'owners', before: [], after: [{ kind: 'person', called: 'decaan' }] }] }],
    })
    const kept = doing(owned, 'version.keep', { date: '2026-12-01', name: 'Eerst' })
    const other = doing(kept, 'activity.edit', { id, owners: [{ personId: second }] })
    expect(shown(other, null, [...kept.version.keys()].at(-1))).toMatchObject({ entries: [] })
  })

  it('says of the vision that it changed, and no more', () => {
    const seen = shown(doing(planned, 'vision.set', { vision: 'Samen kiezen' }))
    expect(seen).toMatchObject({ entries: [{ kind: 'plan', lines: [{ about: 'wholeVision', became: 'added' }] }] })
    expect(JSON.stringify(seen)).not.toContain('Samen kiezen')
  })

  it('waits when the version is gone', () => {
    expect(shown(planned, null, 'weg').kind).toBe('none')
    expect(shown(planned, 'weg').kind).toBe('none')
  })
})

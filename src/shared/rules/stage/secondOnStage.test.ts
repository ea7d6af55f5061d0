import { describe, expect, it } from 'vitest'
import { activityTitled, begunDocument, doing, plannedDocument } from '../../testing/fixture.ts'
import { sessionOf } from '../board/boards.ts'
import { withoutDay } from '../plan/timing.ts'
import { emptyStage, type StageScreen, stageView } from './stage.ts'

const today = '2026-11-10'
const planned = plannedDocument()
const shown = (document: typeof planned, screen: StageScreen) =>
  stageView(document, { ...emptyStage, screen }, today).content

describe('werksessie 2 on the wall', () => {
  it('begins with the year, what was agreed last time and what changed since the sketch', () => {
    const sessionId = sessionOf(planned, 'werksessie1')?.id ?? ''
    let document = doing(planned, 'agreement.add', { sessionId, what: 'Brief sturen', who: 'AB', before: null })
    const [agreed = ''] = [...document.agreement.keys()]
    document = doing(document, 'agreement.done', { id: agreed, done: true })
    document = doing(document, 'activity.add', { title: 'Koffie met ouders', kind: 'new', moment: '2026-10' })
    expect(shown(document, { kind: 'recap' })).toMatchObject({
      kind: 'recap',
      step: { session: 'werksessie2', number: 1, count: 5, board: 'recap', timer: { minutes: 15 } },
      school: 'De Voorbeeldschool',
      agreements: [{ what: 'Brief sturen', who: 'AB', before: null, done: true }],
      changes: [{ title: 'Koffie met ouders', kind: 'added' }],
      months: expect.arrayContaining([{ month: 10, titles: expect.arrayContaining(['Koffie met ouders']) }]),
    })
  })

  it('shows the activity that gets a day in its month, and how many wait', () => {
    const document = doing(planned, 'activity.add', { title: 'Koffie met ouders', kind: 'new', moment: '2026-10' })
    const activity = activityTitled(document, 'Koffie met ouders')
    const content = shown(document, { kind: 'timing', activityId: activity.id })
    expect(content).toMatchObject({
      kind: 'timing',
      waiting: withoutDay(document).length,
      activity: { title: 'Koffie met ouders', moment: '2026-10' },
      month: { kind: 'timeline', months: [{ year: 2026, month: 10 }] },
    })
    const dated = doing(document, 'activity.edit', { id: activity.id, moment: '2026-10-08T19:30' })
    expect(withoutDay(dated)).toHaveLength(withoutDay(document).length - 1)
    expect(shown(dated, { kind: 'timing', activityId: 'weg' })).toMatchObject({ activity: null, month: null })
  })

  it('tells before the seal what is open, who is here by role and number, and by name only when asked', () => {
    const people = ['mentor', 'Mentor', '', 'decaan'].map((role, index) => ({ name: `P. ${index}`, role }))
    let document = doing(planned, 'person.addAll', { people, presentAt: 'werksessie2' })
    document = doing(document, 'session.edit', { kind: 'werksessie2', nextContact: '2027-03-02' })
    const [later] = [...document.activity.values()]
    document = doing(document, 'decision.set', { activityId: later?.id ?? '', outcome: 'later' })
    expect(shown(document, { kind: 'sealing', withNames: false })).toMatchObject({
      kind: 'sealing',
      later: expect.arrayContaining([later?.title]),
      nextDate: '2027-03-02',
      present: 4,
      roles: [
        { role: 'mentor', count: 2 },
        { role: 'decaan', count: 1 },
      ],
      names: [],
    })
    expect(shown(document, { kind: 'sealing', withNames: true })).toMatchObject({
      names: ['P. 0', 'P. 1', 'P. 2', 'P. 3'],
    })
  })

  it('shows the sealed plan by school, year, version, day and code, and waits as long as there is none', () => {
    const document = doing(planned, 'version.seal', { date: '2027-01-19', attendees: 'AB, CD' })
    const content = shown(document, { kind: 'sealed' })
    expect(content).toMatchObject({ kind: 'sealed', schoolYear: 2026, number: 1, date: '2027-01-19' })
    expect(content.kind === 'sealed' && content.code).toMatch(/^[0-9A-F]{4}(?:-[0-9A-F]{4}){3}$/)
    expect(JSON.stringify(content)).not.toContain('AB')
    expect(shown(begunDocument(), { kind: 'sealed' })).toMatchObject({ kind: 'none' })
  })
})

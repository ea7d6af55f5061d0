import { describe, expect, it } from 'vitest'
import { limits } from '../records.ts'
import { decisionOf, remarkOf } from '../rules/plan/plan.ts'
import { latestVersion } from '../rules/plan/versions.ts'
import { activityTitled, begunDocument, doing, refusal, withActivity, withOwnRemark } from '../testing/fixture.ts'

const plan = withActivity(begunDocument(), { title: 'Ouderavond' })
const activityId = activityTitled(plan, 'Ouderavond').id
const said = (document = plan) => remarkOf(document, activityId)?.text

describe('what the group says', () => {
  it('is kept without a decision, once per activity, and taken away by nothing', () => {
    const first = doing(plan, 'remark.set', { activityId, text: ' Eerst  de ouders vragen ' })
    expect([said(first), first.decision.size]).toEqual(['Eerst de ouders vragen', 0])
    const second = doing(first, 'remark.set', { activityId, text: 'In de aula' })
    expect([said(second), second.remark.size]).toEqual(['In de aula', 1])
    const none = doing(second, 'remark.set', { activityId, text: ' ' })
    expect(none.remark.size).toBe(0)
    expect(doing(none, 'remark.set', { activityId, text: '' })).toEqual(none)
  })

  it('stays when a decision is taken, replaced and taken back, and goes with its activity', () => {
    let document = doing(plan, 'remark.set', { activityId, text: 'In de aula' })
    document = doing(document, 'decision.set', { activityId, outcome: 'agreed' })
    document = doing(document, 'decision.set', { activityId, outcome: 'dropped' })
    document = doing(document, 'decision.clear', { activityId })
    expect(said(document)).toBe('In de aula')
    expect(doing(document, 'activity.remove', { ids: [activityId] }).remark.size).toBe(0)
  })

  it('is refused where it is too long, and for an activity that is gone', () => {
    const long = 'a'.repeat(limits.remark)
    expect(said(doing(plan, 'remark.set', { activityId, text: long }))).toBe(long)
    expect(refusal(plan, 'remark.set', { activityId, text: `${long}a` })?.code).toBe('text.tooLong')
    expect(refusal(plan, 'remark.set', { activityId: 'weg', text: 'In de aula' })?.code).toBe('record.gone')
  })

  it('is frozen with the plan', () => {
    let document = doing(plan, 'remark.set', { activityId, text: 'In de aula' })
    document = doing(document, 'version.seal', { date: '2026-09-01', attendees: '' })
    document = doing(document, 'remark.set', { activityId, text: 'In de kantine' })
    expect(latestVersion(document, 'definitive')?.snapshot.remark).toMatchObject([{ text: 'In de aula' }])
  })
})

describe('a private remark of before', () => {
  const decided = withOwnRemark(doing(plan, 'decision.set', { activityId, outcome: 'later' }), activityId, 'Te druk')
  const share = (document = decided, typed?: string) =>
    doing(document, 'remark.share', { activityId, ...(typed === undefined ? {} : { typed }) })

  it('becomes the remark of the group, and is hers alone no longer', () => {
    const shared = share()
    expect(said(shared)).toBe('Te druk')
    expect(decisionOf(shared, activityId)).toMatchObject({ outcome: 'later', remark: '' })
    expect(refusal(shared, 'remark.share', { activityId })?.code).toBe('record.gone')
  })

  it.each([
    ['In de aula', 'In de aula. Te druk'],
    ['In de aula?', 'In de aula? Te druk'],
  ])('comes behind what the group said: %s', (text, both) => {
    expect(said(share(doing(decided, 'remark.set', { activityId, text })))).toBe(both)
  })

  it('is shared as it was typed last, also without a decision', () => {
    expect(said(share(decided, 'Veel te druk'))).toBe('Veel te druk')
    expect(said(share(plan, 'Veel te druk'))).toBe('Veel te druk')
    expect(refusal(plan, 'remark.share', { activityId })?.code).toBe('record.gone')
  })

  it('stays where it is when both together are too long', () => {
    const full = doing(decided, 'remark.set', { activityId, text: 'a'.repeat(limits.remark - 8) })
    expect(refusal(full, 'remark.share', { activityId })?.code).toBe('remark.full')
  })

  it('is not touched by deciding again', () => {
    const again = doing(decided, 'decision.set', { activityId, outcome: 'agreed' })
    expect(decisionOf(again, activityId)).toMatchObject({ outcome: 'agreed', remark: 'Te druk' })
    expect(said(again)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { type CommandName, decide, type InputOf } from '../commands/index.ts'
import { translator } from '../i18n.ts'
import { invert } from '../patch.ts'
import type { TrajectDocument } from '../records.ts'
import { changesOfActivity } from '../rules/ledger/activityHistory.ts'
import { countingContext } from '../testing/context.ts'
import { activityTitled, begunDocument, doing, withActivity, withOwnRemark } from '../testing/fixture.ts'
import { changesInWords } from './activityHistoryWording.ts'

const t = translator('nl')

const plan = withActivity(doing(begunDocument(), 'targetGroup.add', { names: ['Klas 1', 'Klas 2'] }), {
  title: 'Ouderavond',
  moment: '2026-11',
  who: [['parent', 'luisteren']],
  tools: ['Folder'],
})
const { id } = activityTitled(plan, 'Ouderavond')
const [group] = plan.targetGroup.values()
const context = {
  ...countingContext(),
  trajectId: 'traject-voorbeeld',
  id: () => crypto.randomUUID(),
  now: () => '2026-06-02T14:00:00.000Z',
}

/** What the history says of a command; taken back when `isUndone`. */
function said<N extends CommandName>(document: TrajectDocument, name: N, input: InputOf<N>, isUndone = false) {
  const decided = decide(document, name, input, context)
  if (!decided.ok) throw new Error(decided.error.code)
  const { label, patch } = decided.value
  const own = changesOfActivity(isUndone ? invert(patch) : patch, id)
  return changesInWords({ patch: own, label }, document, 'nl', t)
}

describe('a line of the history of an activity', () => {
  it('says old beside new, and the other way round when it is taken back', () => {
    expect(said(plan, 'activity.edit', { id, goal: 'Samen praten' })).toEqual(['Doel: nog niets → Samen praten'])
    expect(said(plan, 'activity.edit', { id, goal: 'Samen praten' }, true)).toEqual(['Doel: Samen praten → nog niets'])
    expect(said(plan, 'activity.edit', { id, moment: '2026-12' })).toEqual(['Moment: november 2026 → december 2026'])
    expect(said(plan, 'participation.set', { activityId: id, role: 'parent', part: 'vertellen' })).toEqual([
      'Ouders: luisteren → vertellen',
    ])
  })

  it('says what is no part of a plan too: how far it is, for whom, the checklist', () => {
    expect(said(plan, 'activity.edit', { id, status: 'done' })).toEqual(['Status: gepland → uitgevoerd'])
    expect(said(plan, 'activity.edit', { id, targetGroupIds: [group?.id ?? ''] })).toEqual(['Erbij: Klas 1'])
    expect(said(plan, 'elaboration.add', { activityId: id, texts: ['Zaal', 'Koffie'] })).toEqual([
      'Erbij in de uitwerking: Zaal',
      'Erbij in de uitwerking: Koffie',
    ])
  })

  it('does not repeat what its label names in full', () => {
    expect(said(plan, 'tool.add', { activityId: id, name: 'Kaartspel' })).toEqual([])
    const long = 'Kaartspel over beroepen, studies en alles wat daar tussenin zit'
    expect(said(plan, 'tool.add', { activityId: id, name: long })).toEqual([`Erbij: gereedschap ${long}`])
    expect(said(plan, 'elaboration.add', { activityId: id, texts: ['Zaal'] })).toEqual([])
    // The label of a change of the whole activity names no tool.
    expect(said(plan, 'activity.edit', { id, tools: [] })).toEqual(['Eraf: gereedschap Folder'])
  })

  it('says a decision, with the private remark of before', () => {
    const reviewed = doing(plan, 'decision.set', { activityId: id, outcome: 'later' })
    expect(said(reviewed, 'decision.set', { activityId: id, outcome: 'agreed' })).toEqual(['Besluit: Later → Akkoord'])
    const own = withOwnRemark(reviewed, id, 'na overleg')
    expect(said(own, 'decision.set', { activityId: id, outcome: 'agreed' })).toEqual([
      'Besluit: Later, na overleg → Akkoord, na overleg',
    ])
    expect(said(own, 'remark.share', { activityId: id })).toEqual([
      'Opmerking: na overleg',
      'Besluit: Later, na overleg → Later',
    ])
  })

  it('says what the group remarked, and what it remarked before', () => {
    const remarked = doing(plan, 'remark.set', { activityId: id, text: 'In de aula' })
    expect(said(plan, 'remark.set', { activityId: id, text: 'In de aula' })).toEqual(['Opmerking: In de aula'])
    expect(said(remarked, 'remark.set', { activityId: id, text: 'Thuis' })).toEqual(['Opmerking: In de aula → Thuis'])
    expect(said(remarked, 'remark.set', { activityId: id, text: '' })).toEqual(['Opmerking weggehaald: In de aula'])
  })
})

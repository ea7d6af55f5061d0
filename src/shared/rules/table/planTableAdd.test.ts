import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translationIn } from '../../i18n.ts'
import { activityTitled, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
import { activitiesOfPlan } from '../plan/plan.ts'
import { cellText, type PlanColumn, planColumns } from './planTable.ts'
import { addToCell, isGrowing } from './planTableAdd.ts'

const nl = translationIn('nl')
const begun = withActivity(plannedDocument(), { title: 'Proef' })
const document = doing(begun, 'activity.edit', {
  id: activityTitled(begun, 'Proef').id,
  goal: 'Elkaar leren kennen',
  owners: [{ role: 'formTutor' }],
  parts: { parent: '', pupil: 'vertelt', careersCounsellor: 'legt uit' },
  tools: ['Portfolio'],
})

/** The text of a cell of the activity above after something came beside it; why it did not, when it was refused. */
function added(column: PlanColumn, text: string): string {
  const activity = activityTitled(document, 'Proef')
  const read = addToCell(document, activity, column, text, nl)
  if (!read.ok) return read.error.code
  if (Object.keys(read.value).length === 0) return cellText(document, activity, column, nl)
  const after = doing(document, 'activity.edit', { id: activity.id, ...read.value })
  return cellText(after, activityTitled(after, 'Proef'), column, nl)
}

describe('what comes beside what is there', () => {
  it.each([
    ['owner', 'Decaan', 'Mentor; Decaan'],
    ['owner', 'decaan, mentor', 'Mentor; Decaan'],
    ['owner', 'Mentor', 'Mentor'],
    ['tools', 'Kompas; portfolio', 'Portfolio; Kompas'],
    ['goal', 'Samen vooruit', 'Elkaar leren kennen; Samen vooruit'],
    ['goal', 'elkaar leren kennen', 'Elkaar leren kennen'],
    ['parent', 'luisteren', 'luisteren'],
    ['parent', 'x', 'doet mee'],
    ['pupil', 'luistert', 'vertelt, luistert'],
    ['pupil', 'ja', 'vertelt'],
    ['teacher', 'ja', 'doet mee'],
    ['otherRoles', 'Bedrijf: ontvangt', 'Decaan: legt uit; Bedrijf: ontvangt'],
    ['otherRoles', 'Decaan: belt', 'Decaan: legt uit, belt'],
  ] as const)('in %s, %s, makes %s', (column, text, after) => {
    expect(added(column, text)).toBe(after)
  })

  it.each([
    ['owner', 'een onbekende', 'cell.owner'],
    ['targetGroups', 'groep 99', 'cell.targetGroup'],
    ['otherRoles', 'Ouders: luisteren', 'cell.roleElsewhere'],
    ['goal', 'x'.repeat(5000), 'text.tooLong'],
  ] as const)('in %s is refused when it cannot be there: %s', (column, text, code) => {
    expect(added(column, text)).toBe(code)
  })

  it('is nothing without a text, and nothing in a column that holds one thing', () => {
    for (const column of planColumns)
      expect(addToCell(document, activityTitled(document, 'Proef'), column, '', nl)).toEqual({ ok: true, value: {} })
    expect(isGrowing('hours') || isGrowing('status') || isGrowing('title')).toBe(false)
  })

  it('changes nothing the second time, in any activity', () => {
    const texts = {
      goal: 'Praten',
      parent: 'luisteren',
      pupil: 'vertelt',
      teacher: 'ja',
      otherRoles: 'Bedrijf: ontvangt',
      tools: 'Kompas',
      owner: 'Decaan',
      targetGroups: '',
    }
    const columns = planColumns.filter(isGrowing)
    fc.assert(
      fc.property(fc.constantFrom(...activitiesOfPlan(document)), fc.constantFrom(...columns), ({ id }, column) => {
        const activity = document.activity.get(id) ?? null
        const first = addToCell(document, activity, column, texts[column], nl)
        if (!first.ok || Object.keys(first.value).length === 0) return
        const after = doing(document, 'activity.edit', { id, ...first.value })
        expect(addToCell(after, after.activity.get(id) ?? null, column, texts[column], nl)).toEqual({
          ok: true,
          value: {},
        })
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { activityTitled, begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { ownerKey } from '../plan/owners.ts'
import { isNamedIn, ownersOfPlan, type Recipient, recipientKey, recipientOf } from './recipients.ts'

test.each<Recipient>([
  { kind: 'everyone' },
  { kind: 'facilitator' },
  { kind: 'owner', key: 'role formTutor' },
  { kind: 'owner', key: 'person 0b0f3c1e' },
])('%o is found again by its key', (recipient) => {
  expect(recipientOf(recipientKey(recipient))).toEqual(recipient)
})

test.each([
  ['decaan', 'Decaan', true],
  ['conciërge; decaan, samen', 'Decaan', true],
  ['de decaan en de mentor', 'mentor', true],
  ['Mentorenteam', 'Mentor', false],
  ['', 'Mentor', false],
  ['iedereen', '', false],
  ['A. de B.', 'A. de B.', true],
])('who is "%s" names "%s": %s', (who, name, isNamed) => {
  expect(isNamedIn({ who }, name)).toBe(isNamed)
})

test('the owners of a plan are each named once, and not those of what was dropped', () => {
  let document = withActivity(begunDocument(), {
    title: 'Markt',
    moment: '2027-05-20',
    more: { owners: [{ role: 'pupil' }, { role: 'formTutor' }] },
  })
  document = withActivity(document, { title: 'Avond', more: { owners: [{ role: 'formTutor' }] } })
  document = withActivity(document, { title: 'Folder', more: { owners: [{ role: 'parent' }] } })
  document = doing(document, 'review.start', { date: '2026-06-16' })
  document = doing(document, 'decision.set', { activityId: activityTitled(document, 'Folder').id, outcome: 'dropped' })
  expect(ownersOfPlan(document).map(ownerKey)).toEqual(['role pupil', 'role formTutor'])
})

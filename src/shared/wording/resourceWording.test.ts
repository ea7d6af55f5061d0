import { expect, test } from 'vitest'
import { translator } from '../i18n.ts'
import { begunDocument, withActivity } from '../testing/fixture.ts'
import { eurosBalance, hoursBalance, ownerTotals } from './resourceWording.ts'

const t = translator('nl')

test('what is needed stands beside what there is, with what is short or left', () => {
  expect(hoursBalance({ planned: 29_730, available: 13_230 }, t)).toBe('nodig 495,5, beschikbaar 220,5: 275 te kort')
  expect(hoursBalance({ planned: 600, available: 600 }, t)).toBe('nodig 10, beschikbaar 10: precies genoeg')
  expect(eurosBalance({ planned: 40_000, available: 50_050 }, t)).toBe(
    'nodig € 400, beschikbaar € 500,50: € 100,50 over',
  )
  expect(hoursBalance({ planned: 90, available: null }, t)).toBe('1,5 uur')
  expect(hoursBalance({ planned: 0, available: null }, t)).toBe('')
})

test('an owner has a total, what nobody sees to has one, and the whole counts each activity once', () => {
  const both = [{ role: 'formTutor' }, { role: 'careersCounsellor' }] as const
  const document = [
    { title: 'Markt', more: { owners: [...both], minutes: 600, cents: 5000 } },
    { title: 'Gesprek', more: { owners: [both[0]], minutes: 90 } },
    { title: 'Stage', more: { minutes: 60 } },
    // What was called off takes nothing.
    { title: 'Folder', more: { owners: [both[0]], minutes: 6000, status: 'cancelled' as const } },
  ].reduce(withActivity, begunDocument())
  expect(ownerTotals(document, 'nl', t)).toEqual([
    { owner: 'Decaan', activities: '1', minutes: '10', cents: '50' },
    { owner: 'Mentor', activities: '2', minutes: '11,5', cents: '50' },
    { owner: 'Nog niemand', activities: '1', minutes: '1', cents: '' },
    { owner: 'Het hele plan', activities: '3', minutes: '12,5', cents: '50' },
  ])
  expect(ownerTotals(withActivity(begunDocument(), { title: 'Los' }), 'nl', t)).toEqual([])
})

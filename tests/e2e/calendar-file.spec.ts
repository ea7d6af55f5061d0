import ICAL from 'ical.js'
import { expectAccessibleInBoth } from './accessible.ts'
import { command, snapshotOf } from './document.ts'
import { exportedFile } from './exported.ts'
import { expect, test } from './fixtures.ts'
import { goToScreen, newTraject, saveCalendar } from './gestures.ts'

type Activities = { readonly activity: readonly { readonly id: string; readonly title: string }[] }

/** What a calendar app reads: per title its UID, its status, how new it is and the day on which it begins. */
function entriesIn(bytes: Buffer) {
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')))
  return new Map(
    calendar.getAllSubcomponents('vevent').map((entry) => {
      const value = (name: string) => String(entry.getFirstPropertyValue(name))
      const sequence = Number(value('sequence'))
      return [
        value('summary'),
        { uid: value('uid'), status: value('status'), sequence, day: value('dtstart').slice(0, 10) },
      ]
    }),
  )
}

test('a calendar that is saved again changes what changed and calls off what is gone, for everyone and per owner', async ({
  app,
}) => {
  const running = await app.launch()
  const { page } = running
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  for (const [title, moment] of [
    ['Ouderavond', '2026-11-10T20:00/21:30'],
    ['Markt', '2027-05-20'],
    ['Thuisopdracht', '2027-02-08'],
  ]) {
    await command(page, 'activity.add', { title, kind: 'new', moment })
  }
  const { activity } = await snapshotOf<Activities>(page)
  const id = (title: string) => activity.find((each) => each.title === title)?.id ?? ''
  await command(page, 'activity.edit', { id: id('Ouderavond'), owners: [{ role: 'formTutor' }] })

  let files = 0
  const saved = async (whose: string) => {
    files += 1
    return entriesIn(
      await exportedFile(running, app.filesFolder, `agenda-${files}.ics`, () => saveCalendar(page, whose)),
    )
  }
  const first = await saved('Voor iedereen')
  expect([...first.keys()]).toEqual(['Ouderavond', 'Thuisopdracht', 'Markt'])
  expect([...(await saved('Voor Mentor')).keys()]).toEqual(['Ouderavond'])
  // The facilitator's own file alone tells when she gets in touch.
  const own = await saved('Voor jou als procesbegeleider')
  expect([...own.keys()]).toContain('Contact met Mentor over Ouderavond')
  expect(own.get('Contact met Mentor over Ouderavond')?.day).toMatch(/^2026-10-1/)

  await command(page, 'activity.edit', { id: id('Ouderavond'), moment: '2026-11-12T20:00/21:30', owners: [] })
  await command(page, 'activity.remove', { ids: [id('Markt')] })
  const second = await saved('Voor iedereen')
  const [evening, moved] = [first.get('Ouderavond'), second.get('Ouderavond')]
  expect(moved).toMatchObject({ uid: evening?.uid, day: '2026-11-12', status: 'TENTATIVE' })
  expect(moved?.sequence).toBeGreaterThan(evening?.sequence ?? Number.POSITIVE_INFINITY)
  expect(second.get('Thuisopdracht')).toEqual(first.get('Thuisopdracht'))
  expect(second.get('Markt')).toMatchObject({ uid: first.get('Markt')?.uid, status: 'CANCELLED' })

  // Who is no owner any more is still offered a file: it takes away what stands in their calendar.
  await page.getByRole('button', { name: 'Plan meegeven' }).click()
  await page.getByRole('menuitem', { name: 'Agenda (.ics)' }).click()
  await expect(page.getByRole('menuitem', { name: 'Voor Mentor' })).toContainText('Geen verantwoordelijke meer')
  await expectAccessibleInBoth(page, 'for whom a calendar is')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect((await saved('Voor Mentor')).get('Ouderavond')).toMatchObject({ status: 'CANCELLED' })
})

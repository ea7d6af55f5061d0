import type { Page } from '@playwright/test'
import { command } from './document.ts'
import { expect } from './fixtures.ts'
import { undo } from './gestures.ts'
import { groupIdOf, idOf, timeline } from './timelineGestures.ts'

/** The activities that are dragged. */
export const [evening, lesson, coffee] = ['Ouderavond', 'Gastles', 'Koffieochtend']
/** What the undo of a change is called. */
export const changed = (title: string) => `activiteit "${title}" gewijzigd`

/** Takes the last change of an activity back: one gesture is one step. The name of the step may be that of the one before. */
export async function undoTo(page: Page, title: string, moment: string): Promise<void> {
  await undo(page, changed(title))
  const name = new RegExp(`${title}\\s*, ${moment}\\s*,`)
  await expect(timeline(page).getByRole('button', { name })).toBeVisible()
}

/** Those two, each with an owner and one who takes part. */
export const lanesPlan = [
  { title: evening, moment: '2026-11', owners: [{ role: 'formTutor' }], parts: { parent: '' } },
  { title: lesson, moment: '2027-03', owners: [{ role: 'careersCounsellor' }], parts: { pupil: '' } },
]

/** Two target groups; the first of the plan is for the first of them. */
export async function giveGroups(page: Page): Promise<void> {
  await command(page, 'targetGroup.add', { names: ['Leerjaar 1'] })
  const id = await groupIdOf(page, 'Leerjaar 1')
  await command(page, 'activity.edit', { id: await idOf(page, evening), targetGroupIds: [id] })
  await command(page, 'targetGroup.add', { names: ['Leerjaar 2'] })
}

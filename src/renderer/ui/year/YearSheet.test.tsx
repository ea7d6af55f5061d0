import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '#shared/i18n.ts'
import { parseMoment } from '#shared/moment.ts'
import type { Recurrence } from '#shared/records.ts'
import type { PlanEntry, PlanYear } from '#shared/rules/plan/overview.ts'
import { Entry } from './Entry.tsx'
import { YearSheet } from './YearSheet.tsx'

const translation = { t: translator('nl'), language: 'nl' } as const
const evening: PlanEntry = { id: 'a', title: 'Ouderavond', kind: 'new' }
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const said = (entry: PlanEntry) => words(renderToStaticMarkup(<Entry look="sheet" entry={entry} {...translation} />))

test('an activity says its days where they are told, how it comes back where that is, and that it is off', () => {
  const moments = ['2026-11-03', '2026-11-10'].flatMap((text) => parseMoment(text) ?? [])
  const recurrence: Recurrence = { kind: 'weekly', interval: 1, until: null, skipsHolidays: false, except: [] }
  expect(said(evening)).toBe('nieuw: Ouderavond')
  expect(said({ ...evening, moments })).toBe('nieuw: di 3, 10 Ouderavond')
  expect(said({ ...evening, recurrence })).toBe('nieuw: Ouderavond elke week')
  expect(said({ ...evening, isOff: true })).toBe('nieuw: Ouderavond · gaat niet door')
})

test('a year that tells only what happens is drawn without school, free days, hours and money', () => {
  const bare: PlanYear = {
    schoolYear: 2026,
    months: [{ year: 2026, month: 11, entries: [evening] }],
    unplanned: [],
    kinds: { existing: 0, improved: 0, new: 1 },
  }
  const sheet = (year: PlanYear) => words(renderToStaticMarkup(<YearSheet year={year} {...translation} />))
  const plain = 'Jaarplan 2026-2027 0 bestaand 0 verbeterd 1 nieuw november nieuw: Ouderavond'
  expect(sheet(bare)).toBe(plain)
  const told = { ...bare, school: 'De Kade', minutes: { planned: 90, available: null } }
  expect(sheet(told)).toBe(
    plain.replace('2026-2027', '2026-2027 · De Kade').replace('1 nieuw november', '1 nieuw 1,5 uur november'),
  )
})

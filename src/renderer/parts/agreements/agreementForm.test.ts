import { expect, it } from 'vitest'
import { schoolTimeIn } from '#shared/testing/calendar.ts'
import { emptyForm, joined, partOf, readForm } from './agreementForm.ts'

const time = schoolTimeIn('noord', 2026)

const hall = { what: ' Zaal  vragen', who: 'conciërge', before: 'vóór 1 okt' }

it('what is typed is an agreement, nothing yet, or wrong at one part', () => {
  expect(readForm(hall, time)).toEqual({
    kind: 'ready',
    about: { what: 'Zaal vragen', who: 'conciërge', before: '2026-10-01' },
  })
  expect(readForm({ ...emptyForm, what: 'Zaal vragen' }, time)).toMatchObject({ about: { who: '', before: null } })
  expect(readForm({ ...emptyForm, who: '  ' }, time)).toEqual({ kind: 'empty' })
  expect(readForm({ ...hall, what: '' }, time)).toMatchObject({ part: 'what', error: { code: 'text.empty' } })
  expect(readForm({ ...hall, before: 'gauw' }, time)).toMatchObject({ part: 'before' })
})

it('a refusal is told at the part that it is about', () => {
  expect(partOf({ code: 'date.far' }, hall)).toBe('before')
  expect(partOf({ code: 'text.tooLong' }, { ...hall, who: 'a'.repeat(121) })).toBe('who')
  expect(partOf({ code: 'text.tooLong' }, hall)).toBe('what')
  expect(partOf({ code: 'store.full' }, hall)).toBe('what')
})

it('what was refused comes back with what was typed since', () => {
  expect(joined(hall, undefined)).toBe(hall)
  expect(joined(hall, { what: 'Brief', who: 'conciërge', before: '' })).toEqual({
    what: ' Zaal  vragen Brief',
    who: 'conciërge',
    before: 'vóór 1 okt',
  })
})

import { describe, expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import { parseMoment } from '../moment.ts'
import { laneInWords, momentShort, weekAndDate } from './timelineWording.ts'

function said(written: string, words: typeof momentShort, language: Language = 'nl'): string {
  const moment = parseMoment(written)
  if (!moment) throw new Error(`no moment: ${written}`)
  return words(moment, language, translator(language))
}

describe('a moment on a chip', () => {
  it.each([
    ['2026-11', 'november'],
    ['2026-W53', 'week 53'],
    ['2026-09-14/2026-09-25', '14–25 sep'],
    ['2026-11-30/2026-12-11', '30 nov – 11 dec'],
    ['2026-11-10', 'di 10 nov'],
    ['2026-11-10T19:30/21:00', 'di 10 nov, 19.30'],
  ])('%s is %s', (written, words) => {
    expect(said(written, momentShort)).toBe(words)
  })

  it('speaks English', () => {
    expect(said('2026-11-10T19:30', momentShort, 'en')).toBe('Tue 10 Nov, 19:30')
  })
})

describe('the words while it is moved', () => {
  it.each([
    ['2026-11', 'november 2026 · week 44 t/m 49'],
    ['2026-W46', 'week 46 · ma 9 nov t/m zo 15 nov'],
    ['2026-11-10/2026-11-20', 'week 46 t/m 47 · di 10 nov t/m vr 20 nov'],
    ['2026-11-10T19:30', 'week 46 · di 10 nov, 19.30'],
  ])('%s is %s', (written, words) => {
    expect(said(written, weekAndDate)).toBe(words)
  })
})

describe('a lane', () => {
  it('is called by what it is for, or by what its activities lack', () => {
    const t = translator('nl')
    expect(laneInWords({ sort: 'targetGroup', group: { id: '1', name: 'Leerjaar 1' } }, t)).toBe('Leerjaar 1')
    expect(laneInWords({ sort: 'targetGroup', group: null }, t)).toBe('Geen doelgroep')
    expect(laneInWords({ sort: 'owner', owner: { kind: 'role', role: 'formTutor' } }, t)).toBe('Mentor')
    expect(laneInWords({ sort: 'role', role: null }, t)).toBe('Geen rol')
    expect(laneInWords({ sort: 'kind', kind: 'improved' }, t)).toBe('Verbeterd')
  })
})

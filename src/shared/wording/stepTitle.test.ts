import { expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import { stepName, stepTitle } from './stepTitle.ts'

const t = translator('nl')

it('asks the usual question, and has a word for it', () => {
  const step = { title: '', board: 'now' } as const
  expect(stepTitle(step, t)).toBe('Wat doen we nu, en hoe waarderen we dat?')
  expect(stepName(step, t)).toBe('Nu')
})

it('is called as the facilitator calls it, wherever it stands', () => {
  const step = { title: 'Wat gaat er goed?', board: 'now' } as const
  expect(stepTitle(step, t)).toBe('Wat gaat er goed?')
  expect(stepName(step, t)).toBe('Wat gaat er goed?')
})

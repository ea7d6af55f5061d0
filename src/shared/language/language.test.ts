import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../errors.ts'
import type { Values } from '../result.ts'
import { gestures, play } from '../testing/gestures.ts'
import { type Language, texts } from './index.ts'

const languages = Object.keys(texts) as Language[]
const nl: Readonly<Record<string, string>> = texts.nl
const en: Readonly<Record<string, string>> = texts.en

function variablesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map((match) => String(match[1])).sort()
}

/** The texts that a key can come to: itself, or one per plural. */
function textsOf(language: Language, key: string): readonly string[] {
  const known: Readonly<Record<string, string>> = texts[language]
  const plural = [known[`${key}_one`], known[`${key}_other`]]
  return [known[key], ...plural].filter((text) => text !== undefined)
}

function expectSayable(key: string, values: Values): void {
  for (const language of languages) {
    const found = textsOf(language, key)
    expect([key, found.length > 0]).toEqual([key, true])
    for (const text of found)
      expect([key, Object.keys(values)]).toEqual([key, expect.arrayContaining([...variablesOf(text)])])
    if (`${key}_one` in nl) expect(values.count).toEqual(expect.any(Number))
  }
}

describe('the texts', () => {
  it('are the same in number and name in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
  })

  it('say something in both languages, about the same things', () => {
    for (const key of Object.keys(nl)) {
      for (const text of [nl[key], en[key]]) expect([key, text?.trim()]).toEqual([key, expect.stringMatching(/./)])
      // A text about one thing need not say how many.
      const named = (text = '') => variablesOf(text).filter((name) => !key.endsWith('_one') || name !== 'count')
      expect([key, named(en[key])]).toEqual([key, named(nl[key])])
    }
  })

  it('have their braces in pairs', () => {
    for (const text of [...Object.values(nl), ...Object.values(en)]) {
      expect(text.replace(/\{\{\w+\}\}/g, '')).not.toMatch(/[{}]/)
    }
  })

  it('have each plural in both forms', () => {
    for (const key of Object.keys(nl)) {
      if (key.endsWith('_one')) expect(nl).toHaveProperty([key.replace(/_one$/, '_other')])
      if (key.endsWith('_other')) expect(nl).toHaveProperty([key.replace(/_other$/, '_one')])
    }
  })

  it('tell what to do about every error', () => {
    for (const code of errorCodes) {
      for (const language of languages) expect([code, textsOf(language, `error.${code}`).length]).toEqual([code, 1])
    }
  })

  it('have every label of every command, and every refusal, with the values it needs', () => {
    const labels = new Set<string>()
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { answer } of play(all)) {
          if (answer.ok) {
            labels.add(answer.value.label.key)
            expectSayable(answer.value.label.key, answer.value.label.values ?? {})
          } else {
            expectSayable(`error.${answer.error.code}`, answer.error.values ?? {})
          }
        }
      }),
      { numRuns: 150, seed: 42 },
    )
    const written = Object.keys(nl).filter((key) => key.startsWith('did.'))
    // No label is written for a command that nobody can give.
    expect([...labels].sort()).toEqual([...new Set(written.map((key) => key.replace(/_(one|other)$/, '')))].sort())
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands, retired } from '../commands/index.ts'
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

/** The source that may ask for a text: all but the texts themselves and tests. */
function sourceTexts(): readonly string[] {
  return ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|[\\/](language|testing)[\\/]/.test(file))
      .map((file) => readFileSync(file, 'utf8')),
  )
}

/** The keys that no source names, whole or by a template such as `kind.${kind}`. */
function neverAsked(keys: readonly string[], sources: readonly string[]): readonly string[] {
  const names = new Set<string>()
  const templates = new Set<string>()
  for (const text of sources) {
    for (const [, name = ''] of text.matchAll(/'([\w.-]+)'/g)) names.add(name)
    for (const [, before = '', after = ''] of text.matchAll(/`((?:\w+\.)*)\$\{[^`}]*\}([\w.]*)/g)) {
      if (before + after !== '') templates.add(`${before.replaceAll('.', '\\.')}.+${after.replaceAll('.', '\\.')}`)
    }
  }
  const asked = new RegExp(`^(?:${[...templates].join('|')})$`)
  return keys.filter((key) => {
    const base = key.replace(/_(one|other)$/, '')
    return !names.has(base) && !asked.test(base)
  })
}

describe('the texts', () => {
  it('are all asked for somewhere', () => {
    const sources = sourceTexts()
    expect(neverAsked(Object.keys(nl), sources)).toEqual([])
    const dead = ['sketch.concept', 'undo.dead_other', 'jaarplan.viewer']
    expect(neverAsked([...Object.keys(nl), ...dead], sources)).toEqual(dead)
  })

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
    for (const name of Object.keys(retired)) expect(commands).not.toHaveProperty([name])
    // No label is written for a command that nobody can give or could give before.
    for (const label of Object.values(retired).flat()) labels.add(label)
    expect([...labels].sort()).toEqual([...new Set(written.map((key) => key.replace(/_(one|other)$/, '')))].sort())
  })
})

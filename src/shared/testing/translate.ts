import { type Language, texts } from '../language/index.ts'
import type { Translate } from '../rules/wording.ts'

/** Fills in a text as the language library does; throws on a text or a value that is not there. */
export function translator(language: Language): Translate {
  const known: Readonly<Record<string, string>> = texts[language]
  return (key, values = {}) => {
    const text = known[key]
    if (text === undefined) throw new Error(`no text ${key}`)
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`no ${name} for ${key}`)
      return String(value)
    })
  }
}

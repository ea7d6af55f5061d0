import { type Language, type MessageKey, texts } from '../language/index.ts'
import type { Values } from '../result.ts'
import type { Speech } from '../rules/planTable.ts'

/** The texts of a language, filled in as the app does. */
export function speechIn(language: Language): Speech {
  const known: Readonly<Record<string, string>> = texts[language]
  const t = (key: MessageKey, values: Values = {}) =>
    (known[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
  return { t, language }
}

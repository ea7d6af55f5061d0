import { createInstance } from 'i18next'
import { type Language, type MessageKey, texts } from './language/index.ts'
import { once } from './once.ts'
import type { Values } from './result.ts'

/** The languages of the interface; Dutch comes first. */
export const languages = ['nl', 'en'] as const satisfies readonly Language[]

/** How a language writes its dates and numbers. */
export const locale = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>

/** Gives the text of a key in one language, with values filled in. */
export type Translate = (key: MessageKey, values?: Values) => string

/** The texts in one language: `t` gives the text of a key, `language` says which language that is. */
export type Translation = { readonly t: Translate; readonly language: Language }

const i18n = createInstance()
// Nothing is loaded from elsewhere, so this is done when it returns.
void i18n.init({
  resources: { nl: { translation: texts.nl }, en: { translation: texts.en } },
  fallbackLng: false, // The compiler has seen that no text is missing.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // Plain text: who writes HTML or XML escapes there.
  initAsync: false,
})

/** The text of a key that was checked where it was made, as that of a label in a history; an unknown key as it stands. */
export function textOf(language: Language, key: string, values?: Values): string {
  return values ? i18n.t(key, { ...values, lng: language }) : fixedText(language, key)
}

/** A text without values is always the same, and a full screen asks for thousands. */
const fixedText = once((language: Language, key: string) => i18n.t(key, { lng: language }))

function translation(language: Language): Translation {
  return { language, t: (key, values) => textOf(language, key, values) }
}

const translations: Readonly<Record<Language, Translation>> = { nl: translation('nl'), en: translation('en') }

/** A language and its translator; the same object each time. */
export function translationIn(language: Language): Translation {
  return translations[language]
}

/** The translator of a language. */
export function translator(language: Language): Translate {
  return translations[language].t
}

import { createInstance } from 'i18next'
import { createContext, useContext } from 'react'
import { type Language, texts } from '#shared/language/index.ts'
import type { Translate } from '#shared/rules/wording.ts'

/** What a part of the wall needs to speak. The language is that of the facilitator. */
export type Speech = { readonly t: Translate; readonly language: Language }

function speak(language: Language): Speech {
  const speech = createInstance()
  // Nothing is loaded from elsewhere, so this is done when it returns.
  void speech.init({
    lng: language,
    resources: { [language]: { translation: texts[language] } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // React escapes.
    initAsync: false,
  })
  return { language, t: (key, values) => speech.t(key, values ?? {}) }
}

/** The two languages, ready to speak. */
export const speeches: Readonly<Record<Language, Speech>> = { nl: speak('nl'), en: speak('en') }

const Spoken = createContext<Speech>(speeches.nl)

/** Gives the parts below it their language. */
export const SpeechProvider = Spoken.Provider

/** The texts in the language of the wall. */
export function useSpeech(): Speech {
  return useContext(Spoken)
}

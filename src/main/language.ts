import { createInstance } from 'i18next'
import { type Language, texts } from '#shared/language/index.ts'
import type { Translate } from '#shared/rules/wording.ts'

/** Gives the texts of one language, for what is written outside a window: documents, dialogs, the terminal. */
export function speak(language: Language): Translate {
  const speech = createInstance()
  // Nothing is loaded from elsewhere, so this is done when it returns.
  void speech.init({
    lng: language,
    resources: { [language]: { translation: texts[language] } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // Plain text: who writes HTML or XML escapes there.
    initAsync: false,
  })
  return (key, values) => speech.t(key, values ?? {})
}

/** The texts in Dutch, the language of main. */
export const text: Translate = speak('nl')

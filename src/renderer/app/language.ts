import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Language, type MessageKey, texts } from '#shared/language/index.ts'
import type { AppError, Values } from '#shared/result.ts'
import type { Translate } from '#shared/rules/wording.ts'

const remembered = 'jaarlijn.language'

/** Loads the texts; Dutch unless this window chose English before. Call once, before the first screen. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(remembered) === 'en' ? 'en' : 'nl',
    fallbackLng: 'nl',
    resources: { nl: { translation: texts.nl }, en: { translation: texts.en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // React escapes.
    initAsync: false,
  })
  document.documentElement.lang = i18next.language
}

/** Shows every screen in another language, and remembers that on this machine. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** What a component needs to speak: `t` gives the text of a key, `language` which one it is. */
export type Speech = { readonly t: Translate; readonly language: Language }

/** The texts in the language of this window; the component draws itself again when that changes. */
export function useSpeech(): Speech {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'nl'
  return useMemo(() => ({ t: (key, values) => i18n.t(key, { ...values, lng: language }), language }), [i18n, language])
}

/** The text of a key outside a component. */
export const translate: Translate = (key: MessageKey, values?: Values) => i18next.t(key, values ?? {})

/** What an error says to a person. */
export function errorText(error: AppError): string {
  return translate(`error.${error.code}`, error.values)
}

/** The text of a label from history; its key is checked where it was made. */
export function labelText(label: { readonly key: string; readonly values?: Values | undefined }): string {
  return i18next.t(label.key, label.values ?? {})
}

import { type Translate, type Translation, textOf, translationIn } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { AppError, Values } from '#shared/result.ts'
import { Observable } from '#ui/observable.ts'
import { useObserved } from '#ui/useObserved.ts'
import { currentSettings, onSettings } from './settings.ts'

let translation = translationIn('nl')
const changes = new Observable()

/** Speaks the language of the settings, and follows it. Call once, before the first screen. */
export function startLanguage(): void {
  const follow = () => showIn(currentSettings().language)
  onSettings(follow)
  follow()
}

function showIn(language: Language): void {
  document.documentElement.lang = language
  if (translation.language === language) return
  translation = translationIn(language)
  changes.tell()
}

/** The texts in the language of this window; the component draws itself again when that changes. */
export function useTranslation(): Translation {
  return useObserved(changes, () => translation)
}

/** The text of a key outside a component. */
export const translate: Translate = (key, values) => translation.t(key, values)

/** What an error says to a person. */
export function errorText(error: AppError): string {
  return translate(`error.${error.code}`, error.values)
}

/** The text of a label from history; its key was checked where it was made. */
export function labelText(label: { readonly key: string; readonly values?: Values | undefined }): string {
  return textOf(translation.language, label.key, label.values)
}

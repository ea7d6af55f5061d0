import { locale } from './i18n.ts'
import type { Language } from './language/index.ts'

/**
 * How dates or numbers are written in each language. One takes longer to make than a screen full of them to write, so
 * every way of writing is made once, where it is named.
 */
type PerLanguage<F> = (language: Language) => F

/** A way to write dates. Days are written as in UTC (`timeZone: 'UTC'`), times as on the clock of this machine. */
export function dateFormat(options: Intl.DateTimeFormatOptions): PerLanguage<Intl.DateTimeFormat> {
  return perLanguage((language) => new Intl.DateTimeFormat(locale[language], options))
}

/** A way to write numbers. */
export function numberFormat(options: Intl.NumberFormatOptions): PerLanguage<Intl.NumberFormat> {
  return perLanguage((language) => new Intl.NumberFormat(locale[language], options))
}

function perLanguage<F>(make: (language: Language) => F): PerLanguage<F> {
  const made = new Map<Language, F>()
  return (language) => {
    const format = made.get(language) ?? make(language)
    made.set(language, format)
    return format
  }
}

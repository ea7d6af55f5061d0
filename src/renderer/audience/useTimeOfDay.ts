import { useEffect, useState } from 'react'
import { locale } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'

/** How often is looked what time it is: a minute that begins is never seen late. */
const lookEvery = 1000

/** The time of day in hours and minutes, as it goes on. */
export function useTimeOfDay(language: Language): string {
  const [time, setTime] = useState(() => timeOf(new Date(), language))
  useEffect(() => {
    const look = () => setTime(timeOf(new Date(), language))
    look()
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [language])
  return time
}

function timeOf(now: Date, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], { hour: '2-digit', minute: '2-digit' }).format(now)
}

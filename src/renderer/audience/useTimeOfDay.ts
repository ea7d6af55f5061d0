import { useEffect, useState } from 'react'
import { dateFormat } from '#shared/formats.ts'
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

const hourAndMinute = dateFormat({ hour: '2-digit', minute: '2-digit' })

function timeOf(now: Date, language: Language): string {
  return hourAndMinute(language).format(now)
}

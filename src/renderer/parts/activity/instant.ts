import type { Language } from '#shared/language/index.ts'
import { clockTime } from '#shared/wording/wording.ts'

/** A point in time (ISO 8601, UTC) on the clock of this machine: `22-11-2026 16.05`; English writes 16:05. */
export function instantInWords(at: string, language: Language): string {
  const when = new Date(at)
  const [day, month, hours, minutes] = [when.getDate(), when.getMonth() + 1, when.getHours(), when.getMinutes()].map(
    (part) => String(part).padStart(2, '0'),
  )
  return `${day}-${month}-${when.getFullYear()} ${clockTime(`${hours}:${minutes}`, language)}`
}

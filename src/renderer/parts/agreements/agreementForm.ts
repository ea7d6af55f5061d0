import { type Agreement, limits } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import type { SchoolTime } from '#shared/rules/calendar/trajectCalendar.ts'
import { tidyLine } from '#shared/text.ts'
import { readDueText } from '#shared/wording/agreementWording.ts'

/** An agreement as it is typed. */
export type AgreementForm = { readonly what: string; readonly who: string; readonly before: string }
export type Part = keyof AgreementForm

/** What is typed: nothing, an agreement, or what is wrong at which part. */
export type ReadForm =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ready'; readonly about: Pick<Agreement, Part> }
  | { readonly kind: 'wrong'; readonly part: Part; readonly error: AppError }

export const emptyForm: AgreementForm = { what: '', who: '', before: '' }

export function readForm(form: AgreementForm, time: SchoolTime): ReadForm {
  const [what, who, typed] = [form.what, form.who, form.before].map(tidyLine)
  if (!what) return who || typed ? { kind: 'wrong', part: 'what', error: { code: 'text.empty' } } : { kind: 'empty' }
  const before = readDueText(form.before, time)
  if (!before.ok) return { kind: 'wrong', part: 'before', error: before.error }
  return { kind: 'ready', about: { what, who: who ?? '', before: before.value } }
}

/** At which part a refusal is about something. */
export function partOf({ code }: AppError, { who }: AgreementForm): Part {
  if (code === 'date.far') return 'before'
  return code === 'text.tooLong' && tidyLine(who).length > limits.name ? 'who' : 'what'
}

/** What was refused and what was typed since, in one form: nothing of either is lost. */
export function joined(refused: AgreementForm, since: AgreementForm | undefined): AgreementForm {
  if (!since) return refused
  const both = (part: Part) => [...new Set([refused[part], since[part]])].filter(Boolean).join(' ')
  return { what: both('what'), who: both('who'), before: both('before') }
}

import { useMemo } from 'react'
import { useSpeech } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { writeMoment } from '#shared/moment.ts'
import { type Document, trajectOf } from '#shared/records.ts'
import { monthsOf } from '#shared/rules/schedule.ts'
import { monthName } from '#shared/rules/wording.ts'

const schoolYearIn = (document: Document) => trajectOf(document)?.schoolYear

/** The twelve months of the school year, by their written form, in words. */
export function useMonthChoices(): readonly { readonly value: string; readonly text: string }[] {
  const { language } = useSpeech()
  const schoolYear = useDocument(schoolYearIn)
  return useMemo(
    () =>
      schoolYear === undefined
        ? []
        : monthsOf(schoolYear).map(({ year, month }) => ({
            value: writeMoment({ kind: 'month', year, month }),
            text: `${monthName(month, language)} ${year}`,
          })),
    [schoolYear, language],
  )
}

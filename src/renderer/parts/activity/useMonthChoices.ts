import { useMemo } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { writeMoment } from '#shared/moment.ts'
import { type TrajectDocument, trajectOf } from '#shared/records.ts'
import { monthsOf } from '#shared/rules/calendar/schedule.ts'
import { monthName } from '#shared/wording/wording.ts'

const schoolYearIn = (document: TrajectDocument) => trajectOf(document)?.schoolYear

/** The twelve months of the school year, by their written form, in words. */
export function useMonthChoices(): readonly { readonly value: string; readonly text: string }[] {
  const { language } = useTranslation()
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

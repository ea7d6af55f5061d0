import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { overviewIn } from '#shared/rules/plan/overview.ts'
import { YearSheet } from '#ui/year/YearSheet.tsx'

/** The whole year on one sheet, to be read from the back of the room. */
export function YearOverview() {
  const year = useDocument(overviewIn)
  const { t, language } = useTranslation()
  return year ? <YearSheet year={year} t={t} language={language} /> : null
}

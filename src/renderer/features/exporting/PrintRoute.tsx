import { useEffect } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { PrintPage } from './PrintPage.tsx'

/** The jaarplan as it is printed: alone in the window, so that what is seen is what comes out. */
export function PrintRoute() {
  const { document } = useStore()
  const { t, language } = useTranslation()
  useEffect(() => {
    const page = window.document.documentElement
    page.dataset.printing = 'true'
    return () => {
      delete page.dataset.printing
    }
  }, [])
  return <PrintPage document={document} t={t} language={language} />
}

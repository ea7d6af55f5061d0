import { useEffect } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { documentOfVersion } from '#shared/rules/plan/versions.ts'
import { PrintPage } from './PrintPage.tsx'

/** The jaarplan, or that of a version, as it is printed: alone in the window, so that what is seen is what comes out. */
export function PrintRoute({ versionId }: { readonly versionId: string | undefined }) {
  const { document } = useStore()
  const { t, language } = useTranslation()
  useEffect(() => {
    const page = window.document.documentElement
    page.dataset.printing = 'true'
    return () => {
      delete page.dataset.printing
    }
  }, [])
  const version = versionId === undefined ? undefined : document.version.get(versionId)
  return <PrintPage document={version ? documentOfVersion(document, version) : document} t={t} language={language} />
}

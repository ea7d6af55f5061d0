import { useEffect } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useHashes } from '#app/useHashes.ts'
import { documentOfVersion, withHashes } from '#shared/rules/plan/versions.ts'
import { PrintPage } from './PrintPage.tsx'

/** The jaarplan, or that of a version, as it is printed: alone in the window, so that what is seen is what comes out. */
export function PrintRoute({ versionId }: { readonly versionId: string | undefined }) {
  const store = useStore()
  const hashes = useHashes(store.document.version)
  const { t, language } = useTranslation()
  useEffect(() => {
    const page = window.document.documentElement
    page.dataset.printing = 'true'
    return () => {
      delete page.dataset.printing
    }
  }, [])
  // What is printed is printed once, so it waits for the codes.
  if (!hashes) return null
  const document = withHashes(store.document, hashes)
  const version = versionId === undefined ? undefined : document.version.get(versionId)
  return <PrintPage document={version ? documentOfVersion(document, version) : document} t={t} language={language} />
}

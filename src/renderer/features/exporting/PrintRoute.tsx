import { useEffect } from 'react'
import { useTranslation } from '#app/language.ts'
import { today } from '#app/today.ts'
import { useStore } from '#app/useDocument.ts'
import { useHashes } from '#app/useHashes.ts'
import { documentOfVersion, withHashes } from '#shared/rules/plan/versions.ts'
import { PrintLedger } from './PrintLedger.tsx'
import { PrintPage } from './PrintPage.tsx'

type Props = {
  readonly versionId: string | undefined
  /** For what changed since then instead of the plan. */
  readonly sinceId?: string | undefined
}

/** The jaarplan, that of a version, or what changed, as it is printed: alone in the window, so that what is seen is what comes out. */
export function PrintRoute({ versionId, sinceId }: Props) {
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
  const [version, since] = [versionId, sinceId].map((id) => (id === undefined ? undefined : document.version.get(id)))
  if (since) {
    const about = { document, t, language, since, until: version ?? null }
    return <PrintLedger {...about} today={today()} />
  }
  return <PrintPage document={version ? documentOfVersion(document, version) : document} t={t} language={language} />
}

import { useEffect } from 'react'
import { useTranslation } from '#app/language.ts'
import { now, today } from '#app/today.ts'
import { useStore } from '#app/useDocument.ts'
import { useHashes } from '#app/useHashes.ts'
import type { PrintedWhat } from '#shared/printRoute.ts'
import { assertNever } from '#shared/result.ts'
import { documentOfVersion, withHashes } from '#shared/rules/plan/versions.ts'
import { PrintLedger } from './PrintLedger.tsx'
import { PrintMinutes } from './PrintMinutes.tsx'
import { PrintPage } from './PrintPage.tsx'

/** What is handed over, as it is printed: alone in the window, so that what is seen is what comes out. */
export function PrintRoute({ what }: { readonly what: PrintedWhat }) {
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
  const version = (id: string | null) => (id === null ? undefined : document.version.get(id))
  const about = { document, t, language }
  switch (what.kind) {
    case 'plan': {
      const of = version(what.versionId)
      return <PrintPage {...about} document={of ? documentOfVersion(document, of) : document} />
    }
    case 'changes': {
      const since = version(what.sinceId)
      if (!since) return null
      return <PrintLedger {...about} since={since} until={version(what.untilId) ?? null} today={today()} />
    }
    case 'minutes':
      return <PrintMinutes {...about} session={what.session} now={now()} />
    default:
      return assertNever(what)
  }
}

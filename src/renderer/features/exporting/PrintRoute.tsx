import { useEffect } from 'react'
import { useTranslation } from '#app/language.ts'
import { now, today } from '#app/today.ts'
import { useStore } from '#app/useDocument.ts'
import { useHashes } from '#app/useHashes.ts'
import type { PrintWhat } from '#shared/printRoute.ts'
import { assertNever } from '#shared/result.ts'
import { documentOfVersion, withHashes } from '#shared/rules/plan/versions.ts'
import { PrintBoard } from './PrintBoard.tsx'
import { PrintCards } from './PrintCards.tsx'
import { PrintLedger } from './PrintLedger.tsx'
import { PrintMinutes } from './PrintMinutes.tsx'
import { PrintPlan } from './PrintPlan.tsx'
import { PrintPoster } from './PrintPoster.tsx'

/** What is handed over, as it is printed: alone in the window, so that what is seen is what comes out. */
export function PrintRoute({ what }: { readonly what: PrintWhat }) {
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
  const ofVersion = (id: string | null) => {
    const of = version(id)
    return of ? documentOfVersion(document, of) : document
  }
  const about = { document, t, language }
  switch (what.kind) {
    case 'plan':
      return <PrintPlan {...about} document={ofVersion(what.versionId)} today={today()} />
    case 'changes': {
      const since = version(what.sinceId)
      if (!since) return null
      return <PrintLedger {...about} since={since} until={version(what.untilId) ?? null} today={today()} />
    }
    case 'minutes':
      return <PrintMinutes {...about} session={what.session} now={now()} />
    case 'poster':
      return <PrintPoster {...about} document={ofVersion(what.versionId)} paper={what.paper} today={today()} />
    case 'board':
      return <PrintBoard {...about} stepId={what.stepId} today={today()} />
    case 'cards':
      return <PrintCards {...about} stepId={what.stepId} today={today()} />
    default:
      return assertNever(what)
  }
}

import { useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'
import { type ExportFormat, type ExportWhat, exportFormats } from '#shared/contract.ts'
import type { MessageKey } from '#shared/language/index.ts'
import { printRoute } from '#shared/printRoute.ts'
import { assertNever } from '#shared/result.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { printWhenReady } from './printing.ts'

/** Only a plan has rows for a spreadsheet, and moments for a calendar. */
const formatsOf = {
  plan: exportFormats,
  changes: ['pdf', 'docx'],
  minutes: ['pdf', 'docx'],
  poster: ['pdf'],
} as const satisfies Record<ExportWhat['kind'], readonly ExportFormat[]>

const planOfNow: ExportWhat = { kind: 'plan', versionId: null }

/** Hands something over, from any screen of the traject: the jaarplan, unless something else is named. */
export function ExportControl({ what = planOfNow }: { readonly what?: ExportWhat }) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const [, navigate] = useLocation()
  return (
    <ExportMenu
      t={t}
      name={t(nameOf(what))}
      formats={formatsOf[what.kind]}
      onExport={(format) => bridge.call('traject.export', { trajectId, format, what })}
      onDone={(text) => showNotice({ tone: 'done', text })}
      onError={showError}
      onPrint={() => {
        const back = window.location.hash.slice(1)
        navigate(printRoute(trajectId, what))
        void printWhenReady().then(() => navigate(back, { replace: true }))
      }}
    />
  )
}

function nameOf(what: ExportWhat): MessageKey {
  switch (what.kind) {
    case 'plan':
      return what.versionId === null ? 'export.open' : 'versions.export'
    case 'changes':
      return 'export.ledger'
    case 'minutes':
      return 'minutes.export'
    case 'poster':
      return 'poster.export'
    default:
      return assertNever(what)
  }
}

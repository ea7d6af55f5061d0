import { useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { routes } from '#app/routes.ts'
import { useStore } from '#app/useDocument.ts'
import { type ExportFormat, exportFormats } from '#shared/contract.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { printWhenReady } from './printing.ts'

/** What changed has no moments for a calendar. */
const ledgerFormats = ['pdf', 'docx'] as const satisfies readonly ExportFormat[]

type Props = {
  readonly versionId?: string
  /** For what changed since then instead of the plan. */
  readonly sinceId?: string
}

/** Hands the jaarplan over, from any screen of the traject; or the plan of a version, or what changed. */
export function ExportControl({ versionId, sinceId }: Props) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const [, navigate] = useLocation()
  return (
    <ExportMenu
      t={t}
      name={t(sinceId !== undefined ? 'export.ledger' : versionId === undefined ? 'export.open' : 'versions.export')}
      formats={sinceId === undefined ? exportFormats : ledgerFormats}
      onExport={(format) =>
        bridge.call('traject.export', {
          trajectId,
          format,
          ...(versionId === undefined ? {} : { versionId }),
          ...(sinceId === undefined ? {} : { sinceId }),
        })
      }
      onDone={(text) => showNotice({ tone: 'done', text })}
      onError={showError}
      onPrint={() => {
        const back = window.location.hash.slice(1)
        navigate(
          sinceId === undefined
            ? routes.print(trajectId, versionId)
            : routes.printLedger(trajectId, sinceId, versionId),
        )
        void printWhenReady().then(() => navigate(back, { replace: true }))
      }}
    />
  )
}

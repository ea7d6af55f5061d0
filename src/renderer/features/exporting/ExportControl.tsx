import { useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { routes } from '#app/routes.ts'
import { useStore } from '#app/useDocument.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { printWhenReady } from './printing.ts'

/** Hands the jaarplan over, from any screen of the traject; or the plan of a version. */
export function ExportControl({ versionId }: { readonly versionId?: string }) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const [, navigate] = useLocation()
  return (
    <ExportMenu
      t={t}
      name={t(versionId === undefined ? 'export.open' : 'versions.export')}
      onExport={(format) =>
        bridge.call('traject.export', { trajectId, format, ...(versionId === undefined ? {} : { versionId }) })
      }
      onDone={(text) => showNotice({ tone: 'done', text })}
      onError={showError}
      onPrint={() => {
        const back = window.location.hash.slice(1)
        navigate(routes.print(trajectId, versionId))
        void printWhenReady().then(() => navigate(back, { replace: true }))
      }}
    />
  )
}

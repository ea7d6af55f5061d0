import { useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { routes } from '#app/routes.ts'
import { useStore } from '#app/useDocument.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { printWhenReady } from './printing.ts'

/** Hands the jaarplan over, from any screen of the traject. */
export function ExportControl() {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const [, navigate] = useLocation()
  return (
    <ExportMenu
      t={t}
      onExport={(format) => bridge.call('traject.export', { trajectId, format })}
      onDone={(text) => showNotice({ tone: 'done', text })}
      onError={showError}
      onPrint={() => {
        const back = window.location.hash.slice(1)
        navigate(routes.print(trajectId))
        void printWhenReady().then(() => navigate(back, { replace: true }))
      }}
    />
  )
}

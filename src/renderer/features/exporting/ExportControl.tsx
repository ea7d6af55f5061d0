import { FolderDown } from 'lucide-react'
import { bridge, isBrowser } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError } from '#app/notices.ts'
import { tellSaved } from '#app/tellSaved.ts'
import { useStore } from '#app/useDocument.ts'
import { formatsOf } from '#shared/contract.ts'
import type { MessageKey } from '#shared/language/index.ts'
import type { PrintWhat } from '#shared/printRoute.ts'
import { assertNever } from '#shared/result.ts'
import { CalendarItem } from './CalendarItem.tsx'
import { ExportItem } from './ExportItem.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { tellEverything, useBusyText } from './everything.ts'
import { OtherDocuments } from './OtherDocuments.tsx'
import { PosterItem } from './PosterItem.tsx'
import { usePrint } from './usePrint.ts'

const planOfNow: PrintWhat = { kind: 'plan', versionId: null }

/** Hands something over, from any screen of the traject: the jaarplan, unless something else is named. */
export function ExportControl({ what = planOfNow }: { readonly what?: PrintWhat }) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const busyText = useBusyText()
  const print = usePrint()
  return (
    <ExportMenu
      t={t}
      name={t(nameOf(what))}
      formats={formatsOf[what.kind]}
      onExport={(format) => bridge.call('traject.export', { trajectId, format, what })}
      busyText={busyText}
      more={(handOver, wait) =>
        what.kind === 'plan' ? (
          <>
            <PosterItem
              onChoose={(paper) => {
                const poster = { kind: 'poster', versionId: what.versionId, paper } as const
                handOver(bridge.call('traject.export', { trajectId, format: 'pdf', what: poster }), () => print(poster))
              }}
            />
            <CalendarItem
              versionId={what.versionId}
              onChoose={(recipient) => {
                const calendar = { kind: 'calendar', versionId: what.versionId, recipient } as const
                handOver(bridge.call('traject.export', { trajectId, format: 'ics', what: calendar }))
              }}
            />
            {what.versionId === null ? (
              <OtherDocuments
                onChoose={(other) =>
                  handOver(bridge.call('traject.export', { trajectId, format: 'docx', what: other }))
                }
              />
            ) : null}
            {isBrowser || what.versionId !== null ? null : (
              <ExportItem
                name={t('export.all')}
                about={t('export.all.about')}
                icon={FolderDown}
                onAction={() => void wait(bridge.call('traject.exportAll', { trajectId })).then(tellEverything)}
              />
            )}
          </>
        ) : null
      }
      onDone={tellSaved}
      onError={showError}
      onPrint={() => print(what)}
    />
  )
}

function nameOf(what: PrintWhat): MessageKey {
  switch (what.kind) {
    case 'plan':
      return what.versionId === null ? 'export.open' : 'versions.export'
    case 'changes':
      return 'export.ledger'
    case 'minutes':
      return 'minutes.export'
    case 'poster':
      return 'poster.export'
    case 'board':
    case 'cards':
      return 'export.board'
    default:
      return assertNever(what)
  }
}

import { Printer, Scissors, SquareDashed } from 'lucide-react'
import { Menu, SubmenuTrigger } from 'react-aria-components'
import { bridge } from '#app/bridge.ts'
import { downloadFile, finishExport } from '#app/finishExport.ts'
import { useTranslation } from '#app/language.ts'
import { showError } from '#app/notices.ts'
import { tellSaved } from '#app/tellSaved.ts'
import { useStore } from '#app/useDocument.ts'
import { SessionMenuRow } from '#parts/session/SessionMenu.tsx'
import type { PrintWhat } from '#shared/printRoute.ts'
import { Popover } from '#ui/Popover.tsx'
import { ExportItem } from './ExportItem.tsx'
import styles from './ExportMenu.module.css'
import { usePrint } from './usePrint.ts'

/** Hands over the board of a step on paper, from the menu of its session: whole, as cards to cut out, or as empty ones. */
export function BoardExport({ stepId }: { readonly stepId: string }) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const print = usePrint()
  const handOver = async (what: PrintWhat) =>
    finishExport(await bridge.call('traject.export', { trajectId, format: 'pdf', what }), {
      onDone: tellSaved,
      onError: showError,
      onPrint: () => print(what),
      download: downloadFile,
    })
  return (
    <SubmenuTrigger>
      <SessionMenuRow icon={Printer} text={t('export.board')} />
      <Popover>
        <Menu className={styles.menu} aria-label={t('export.board')}>
          <ExportItem
            name={t('export.board.pdf')}
            about={t('export.board.pdf.about')}
            icon={Printer}
            onAction={() => void handOver({ kind: 'board', stepId })}
          />
          <ExportItem
            name={t('export.board.cards')}
            about={t('export.board.cards.about')}
            icon={Scissors}
            onAction={() => void handOver({ kind: 'cards', stepId })}
          />
          <ExportItem
            name={t('export.board.empty')}
            about={t('export.board.empty.about')}
            icon={SquareDashed}
            onAction={() => void handOver({ kind: 'cards', stepId: null })}
          />
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}

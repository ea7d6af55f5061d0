import { CalendarDays, ChevronDown, FileText, type LucideIcon, Printer, Sheet } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Menu, MenuTrigger } from 'react-aria-components'
import { downloadFile, type ExportActions, finishExport } from '#app/finishExport.ts'
import type { Exported, ExportFormat } from '#shared/contract.ts'
import type { Translate } from '#shared/i18n.ts'
import type { Result } from '#shared/result.ts'
import { Button } from '#ui/Button.tsx'
import { Popover } from '#ui/Popover.tsx'
import { ExportItem } from './ExportItem.tsx'
import styles from './ExportMenu.module.css'

/** Hands over what main is asked for; `onPrint` prints it where main has no printer of its own. */
type HandOver = (asked: Promise<Result<Exported>>, onPrint?: () => void) => void

/** Keeps the button still until something is answered. */
type Wait = <T>(asked: Promise<T>) => Promise<T>

type Props = Pick<ExportActions, 'onDone' | 'onError' | 'onPrint'> & {
  readonly t: Translate
  /** What the button says. */
  readonly name: string
  readonly formats: readonly ExportFormat[]
  /** Asks main for the document. */
  readonly onExport: (format: ExportFormat) => Promise<Result<Exported>>
  /** More to choose from, which hands over what it asks main for; while something is made the button waits. */
  readonly more?: (handOver: HandOver, wait: Wait) => ReactNode
  /** What the button says meanwhile. */
  readonly busyText?: string
}

/** What each form looks like. */
export const exportIcons: Readonly<Record<ExportFormat, LucideIcon>> = {
  pdf: Printer,
  docx: FileText,
  xlsx: Sheet,
  ics: CalendarDays,
}

/** A button that opens the forms in which a school can get a document. */
export function ExportMenu(props: Props) {
  const { t, name, formats, onExport, more, busyText = t('export.busy'), onDone, onError, onPrint } = props
  const [busy, setBusy] = useState(false)
  const wait: Wait = (asked) => {
    setBusy(true)
    return asked.finally(() => setBusy(false))
  }
  const handOver = async (asked: Promise<Result<Exported>>, print = onPrint) => {
    finishExport(await wait(asked), {
      onDone,
      onError,
      onPrint: print,
      download: downloadFile,
    })
  }
  return (
    <MenuTrigger>
      <Button icon={ChevronDown} isDisabled={busy}>
        {busy ? busyText : name}
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <Menu className={styles.menu}>
          {formats.map((format) => (
            <ExportItem
              key={format}
              name={t(`export.${format}`)}
              about={t(`export.${format}.about`)}
              icon={exportIcons[format]}
              onAction={() => void handOver(onExport(format))}
            />
          ))}
          {more?.((asked, print) => void handOver(asked, print), wait)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

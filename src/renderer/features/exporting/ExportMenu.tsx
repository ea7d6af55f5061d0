import { CalendarDays, ChevronDown, FileText, type LucideIcon, Printer, Sheet } from 'lucide-react'
import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components'
import { downloadFile, type ExportActions, finishExport } from '#app/finishExport.ts'
import type { Exported, ExportFormat } from '#shared/contract.ts'
import type { Translate } from '#shared/i18n.ts'
import type { Result } from '#shared/result.ts'
import { Button } from '#ui/Button.tsx'
import { Popover } from '#ui/Popover.tsx'
import styles from './ExportMenu.module.css'
import { type OtherDocument, OtherDocuments } from './OtherDocuments.tsx'

type Props = Pick<ExportActions, 'onError' | 'onPrint'> & {
  readonly t: Translate
  /** What the button says. */
  readonly name: string
  readonly formats: readonly ExportFormat[]
  /** Says that it worked, and where the document is. */
  readonly onDone: (text: string) => void
  /** Asks main for the document. */
  readonly onExport: (format: ExportFormat) => Promise<Result<Exported>>
  /** What else can be handed over. */
  readonly others?: readonly OtherDocument[]
}

const icons: Readonly<Record<ExportFormat, LucideIcon>> = {
  pdf: Printer,
  docx: FileText,
  xlsx: Sheet,
  ics: CalendarDays,
}

/** A button that opens the forms in which a school can get a document. */
export function ExportMenu({ t, name, formats, onExport, others = [], onDone, onError, onPrint }: Props) {
  const [busy, setBusy] = useState(false)
  const make = async (ask: () => Promise<Result<Exported>>) => {
    setBusy(true)
    const result = await ask().finally(() => setBusy(false))
    finishExport(result, {
      onDone: (key, values) => onDone(t(key, values)),
      onError,
      onPrint,
      download: downloadFile,
    })
  }
  return (
    <MenuTrigger>
      <Button icon={ChevronDown} isDisabled={busy}>
        {busy ? t('export.busy') : name}
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <Menu className={styles.menu}>
          {formats.map((format) => {
            const Icon = icons[format]
            return (
              <MenuItem
                key={format}
                className={styles.item}
                textValue={t(`export.${format}`)}
                onAction={() => void make(() => onExport(format))}
              >
                <Icon aria-hidden size="1.4em" />
                <span>
                  <span className={styles.name}>{t(`export.${format}`)}</span>
                  <span className={styles.about}>{t(`export.${format}.about`)}</span>
                </span>
              </MenuItem>
            )
          })}
          {others.length > 0 && <OtherDocuments title={t('export.more')} documents={others} onChoose={make} />}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

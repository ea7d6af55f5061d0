import { useEffect, useRef } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { type Compared, ledgerDocumentOf } from '#shared/wording/ledgerDocument.ts'
import { ChangeLine } from '#ui/ChangeLine.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Print.module.css'
import { PrintHead } from './PrintHead.tsx'
import { whenLettersAreThere } from './printing.ts'

type Props = Compared & {
  readonly document: TrajectDocument
  /** The day on which it is printed. */
  readonly today: string
  readonly t: Translate
  readonly language: Language
}

/** What changed in a plan as a sheet of paper: the changed words are marked so that black and white shows them too. */
export function PrintLedger({ document, since, until, today, t, language }: Props) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => whenLettersAreThere(sheet.current), [])
  const ledger = ledgerDocumentOf(document, { since, until }, today, language, t)
  return (
    <main ref={sheet} className={styles.sheet} lang={language}>
      <PrintHead {...ledger} />
      <section className={styles.ledger}>
        {ledger.entries.length === 0 ? <p>{ledger.none}</p> : null}
        {ledger.entries.map(({ activityId, title, lines }) => (
          <div key={activityId ?? 'plan'} className={styles.change}>
            <Words as="h2">{title}</Words>
            <ul className={styles.list}>
              {lines.map((line, index) => (
                <ChangeLine key={index} line={line} t={t} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    </main>
  )
}

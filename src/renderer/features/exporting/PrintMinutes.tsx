import { useEffect, useRef } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { SessionKind, TrajectDocument } from '#shared/records.ts'
import { type MinutesGroup, minutesDocumentOf } from '#shared/wording/minutesDocument.ts'
import { Words } from '#ui/Words.tsx'
import styles from './Print.module.css'
import { PrintHead } from './PrintHead.tsx'
import { whenLettersAreThere } from './printing.ts'

type Props = {
  readonly document: TrajectDocument
  readonly session: SessionKind
  /** The instant at which they are printed. */
  readonly now: string
  readonly t: Translate
  readonly language: Language
}

/** The minutes of a session on upright paper. */
export function PrintMinutes({ document, session, now, t, language }: Props) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => whenLettersAreThere(sheet.current), [])
  const minutes = minutesDocumentOf(document, session, now, language, t)
  return (
    <main ref={sheet} className={`${styles.sheet} ${styles.upright}`} lang={language}>
      <PrintHead {...minutes} />
      {minutes.parts.map(({ part, heading, groups, none, remark }) => (
        <section key={part}>
          <h2>{heading}</h2>
          {groups.length === 0 ? <p>{none}</p> : null}
          {groups.map((group, index) => (
            <Group key={index} group={group} />
          ))}
          {remark ? (
            <Words as="p" className={styles.added}>
              {remark}
            </Words>
          ) : null}
        </section>
      ))}
    </main>
  )
}

function Group({ group: { heading, lines } }: { readonly group: MinutesGroup }) {
  return (
    <div className={styles.group}>
      {heading === null ? null : <Words as="h3">{heading}</Words>}
      <ul className={styles.list}>
        {lines.map(({ text, about }, index) => (
          <li key={index}>
            <Words>{text}</Words>
            {about.map((each, place) => (
              <Words key={place} className={styles.small}>
                {each}
              </Words>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { useTranslation } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import { now } from '#app/today.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { type SessionKind, sessionKinds, type TrajectDocument } from '#shared/records.ts'
import { minutesDocumentOf } from '#shared/wording/minutesDocument.ts'
import { Words } from '#ui/Words.tsx'
import styles from './MinutesPage.module.css'
import { Part } from './Part.tsx'

type Props = {
  readonly session: SessionKind
  /** What hands the minutes of a session over. */
  readonly exporting: (session: SessionKind) => ReactNode
}

const whole = (document: TrajectDocument) => document

/** What was said and decided in a session. It writes itself; the facilitator adds what she wants to each part. */
export function MinutesPage({ session, exporting }: Props) {
  const { t, language } = useTranslation()
  const { trajectId } = useStore()
  const document = useDocument(whole)
  // Until when a clock that runs is counted: what is read does not change while it is read.
  const [at] = useState(now)
  const { title, facts, parts } = minutesDocumentOf(document, session, at, language, t)
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <div className={styles.told}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.facts}>
            {facts.map(({ label, value }) => (
              <span key={label}>
                {label}: {value}
              </span>
            ))}
          </p>
        </div>
        <nav className={styles.sessions} aria-label={t('minutes.sessions')}>
          {sessionKinds.map((kind) => (
            <Link
              key={kind}
              href={routes.minutes(trajectId, kind)}
              className={styles.session}
              aria-current={kind === session ? 'page' : undefined}
            >
              {t(`session.${kind}`)}
            </Link>
          ))}
        </nav>
        {exporting(session)}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.paper} tabIndex={0}>
        <Words as="p">{t('minutes.lead')}</Words>
        {parts.map((part) => (
          <Part key={`${session} ${part.part}`} session={session} part={part} />
        ))}
      </div>
    </main>
  )
}

import { useMemo } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { type Jaarplan, type JaarplanRow, jaarplanOf } from '#shared/wording/jaarplan.ts'
import { posterOf } from '#shared/wording/poster.ts'
import { shortDate, withCapital } from '#shared/wording/wording.ts'
import { Words } from '#ui/Words.tsx'
import { Agreement } from './Agreement.tsx'
import { ActivityParts, Blocks, Facts, List, Table } from './blocks.tsx'
import styles from './Print.module.css'
import { PrintHead } from './PrintHead.tsx'
import { PosterSheets } from './poster/PosterSheets.tsx'
import { useFitted } from './printing.ts'

type Props = {
  readonly document: TrajectDocument
  readonly today: string
  readonly t: Translate
  readonly language: Language
}

/** The jaarplan on paper: the year as a poster, then all that is known of every activity on upright pages. */
export function PrintPlan({ document, today, t, language }: Props) {
  const poster = useMemo(() => posterOf(document, today, language, t), [document, today, language, t])
  const fitted = useFitted()
  const plan = jaarplanOf(document, language, t)
  return (
    <main lang={language}>
      <PosterSheets poster={poster} paper="A3" areLettersThere={fitted.areLettersThere} onFit={fitted.onFit} t={t} />
      {/* Not before: every measure of the poster would lay them out too. */}
      {fitted.hasFit ? (
        <div className={`${styles.sheet} ${styles.upright} ${styles.behind}`}>
          <PlanPages plan={plan} stamp={poster.stamp} t={t} language={language} />
        </div>
      ) : null}
    </main>
  )
}

type PagesProps = {
  readonly plan: Jaarplan
  readonly stamp: readonly string[]
  readonly t: Translate
  readonly language: Language
}

/** The upright pages of a plan: as the Word document has them, in the same order. */
export function PlanPages({ plan, stamp, t, language }: PagesProps) {
  const { vision, year, months, unplanned, later, agreements, gaps, free, resources, changes } = plan
  return (
    <>
      <PrintHead {...plan} stamp={stamp} />
      <Section heading={vision.heading} isThere={vision.blocks.length > 0}>
        <Blocks blocks={vision.blocks} />
      </Section>
      <Section heading={year.heading} isThere={months.length > 0 || year.rows.length === 0}>
        {year.rows.length === 0 ? <p>{year.empty}</p> : null}
        {months.map(({ heading, rows }) => (
          <section key={heading}>
            <h3 className={styles.month}>{heading}</h3>
            <Activities rows={rows} level={4} />
          </section>
        ))}
      </Section>
      {[unplanned, later].map(({ heading, about, rows }) => (
        <Section key={heading} heading={heading} about={about} isThere={rows.length > 0}>
          <Activities rows={rows} level={3} />
        </Section>
      ))}
      <Section heading={agreements.heading} isThere={agreements.items.length > 0}>
        <List items={agreements.items.map(({ label, value }) => ({ name: label, about: value && `(${value})` }))} />
      </Section>
      <Section heading={gaps.heading} about={gaps.about} isThere={gaps.items.length > 0}>
        <List items={gaps.items.map(({ label, value }) => ({ name: `${label}:`, about: value }))} />
      </Section>
      <Section heading={resources.heading} isThere={resources.facts.length + resources.owners.length > 0}>
        <Facts facts={resources.facts} />
        {resources.owners.length > 0 ? (
          <>
            <p className={styles.about}>{t('document.owners.about')}</p>
            <Table
              caption={t('document.resources.table')}
              columns={[
                { heading: t('field.owner') },
                { heading: t('document.owners.count'), isAmount: true },
                { heading: t('field.minutes'), isAmount: true },
                { heading: t('document.owners.euros'), isAmount: true },
              ]}
              rows={resources.owners.map(({ owner, activities, minutes, cents }) => [
                owner,
                activities,
                minutes,
                cents,
              ])}
              hasTotal
            />
          </>
        ) : null}
      </Section>
      <Section heading={free.heading} isThere={free.days.length > 0}>
        <Table
          caption={t('document.free.table')}
          columns={[t('document.free.days'), t('sheet.free.name'), t('sheet.free.sort')].map((heading) => ({
            heading,
          }))}
          rows={free.days.map(({ name, sort, about, first, last }) => [
            first === last ? shortDate(first) : t('moment.period', { first: shortDate(first), last: shortDate(last) }),
            withCapital(name, language),
            [sort, about].filter(Boolean).join(', '),
          ])}
        />
      </Section>
      <Section heading={changes.heading} isThere={changes.items.length > 0}>
        {changes.items.map(({ title, lines }, index) => (
          // By place, because two activities may have the same title; nothing here moves.
          <div key={index} className={styles.change}>
            <Words as="h3">{title}</Words>
            <List items={lines.map((line) => ({ name: line, about: '' }))} isPlain />
          </div>
        ))}
      </Section>
      <Agreement t={t} />
    </>
  )
}

type SectionProps = {
  readonly heading: string
  readonly about?: string
  readonly isThere: boolean
  readonly children: React.ReactNode
}

function Section({ heading, about = '', isThere, children }: SectionProps) {
  if (!isThere) return null
  return (
    <section>
      <h2>{heading}</h2>
      {about === '' ? null : <p className={styles.about}>{about}</p>}
      {children}
    </section>
  )
}

function Activities({ rows, level }: { readonly rows: readonly JaarplanRow[]; readonly level: 3 | 4 }) {
  return rows.map((row) => (
    <article key={row.id} className={styles.activity}>
      <Words as={`h${level}`}>{row.title}</Words>
      <ActivityParts parts={row.parts} />
    </article>
  ))
}

import { useEffect, useRef } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument } from '#shared/records.ts'
import {
  type Fact,
  type Jaarplan,
  type JaarplanChange,
  type JaarplanRow,
  jaarplanColumns,
  jaarplanOf,
} from '#shared/wording/jaarplan.ts'
import { Words } from '#ui/Words.tsx'
import { PrintHead } from './PrintHead.tsx'
import styles from './PrintPage.module.css'
import { whenLettersAreThere } from './printing.ts'

type Props = { readonly document: TrajectDocument; readonly t: Translate; readonly language: Language }

/** The jaarplan as a sheet of paper. Once its letters are there, the page says so in `data-print-ready`, for whoever prints it. */
export function PrintPage({ document, t, language }: Props) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => whenLettersAreThere(sheet.current), [])
  const plan = jaarplanOf(document, language, t)
  const { year, later, agreements, gaps, changes } = plan
  return (
    <main ref={sheet} className={styles.sheet} lang={language}>
      <PrintHead {...plan} />
      {plan.vision.paragraphs.length > 0 && (
        <section className={styles.vision}>
          <h2>{plan.vision.heading}</h2>
          {plan.vision.paragraphs.map((text, index) => (
            <Words key={index} as="p">
              {text}
            </Words>
          ))}
        </section>
      )}
      <section>
        <h2>{year.heading}</h2>
        {year.rows.length > 0 ? <PlanTable plan={plan} caption={year.heading} rows={year.rows} /> : <p>{year.empty}</p>}
      </section>
      {later.rows.length > 0 && (
        <section>
          <h2>{later.heading}</h2>
          <p className={styles.about}>{later.about}</p>
          <PlanTable plan={plan} caption={later.heading} rows={later.rows} />
        </section>
      )}
      {agreements.items.length > 0 && (
        <section>
          <h2>{agreements.heading}</h2>
          <ul className={styles.list}>
            {agreements.items.map(({ label, value }, index) => (
              <li key={index}>
                <Words as="strong">{label}</Words>
                {value !== '' && (
                  <>
                    {' ('}
                    <Words>{value}</Words>)
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {gaps.items.length > 0 && (
        <section>
          <h2>{gaps.heading}</h2>
          <p className={styles.about}>{gaps.about}</p>
          <FactList facts={gaps.items} />
        </section>
      )}
      {changes.items.length > 0 && (
        <section>
          <h2>{changes.heading}</h2>
          <Changes changes={changes.items} />
        </section>
      )}
    </main>
  )
}

function PlanTable(props: {
  readonly plan: Jaarplan
  readonly caption: string
  readonly rows: readonly JaarplanRow[]
}) {
  const { plan, caption, rows } = props
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {jaarplanColumns.map((column) => (
            <th key={column} scope="col" className={styles[column]}>
              {plan.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <PlanRow key={row.id} plan={plan} row={row} />
      ))}
    </table>
  )
}

/** An activity: its five parts, and beneath them, over the whole width, what else there is to say of it. */
function PlanRow({ plan, row }: { readonly plan: Jaarplan; readonly row: JaarplanRow }) {
  const hasMore = row.details.length + row.elaboration.length > 0 || row.remark !== ''
  return (
    <tbody>
      <tr>
        <td rowSpan={hasMore ? 2 : 1}>
          <WithWholeDates text={row.moment} />
        </td>
        <td>
          <Words as="strong">{row.title}</Words>
          <span className={styles.small}>{row.kind}</span>
        </td>
        <td>
          <Words>{row.goal}</Words>
        </td>
        <td>
          {row.participants.map(({ role, part }) => (
            <p key={role}>
              <strong>{role}</strong>
              {part && <Words>{`: ${part}`}</Words>}
            </p>
          ))}
        </td>
        <td>
          {row.tools.map(({ name, source }, index) => (
            <p key={index}>
              <Words>{name}</Words>
              {source && <Words className={styles.small}>{source}</Words>}
            </p>
          ))}
        </td>
      </tr>
      {hasMore && (
        <tr className={styles.more}>
          <td colSpan={jaarplanColumns.length - 1}>
            {row.details.length > 0 && (
              <p className={styles.details}>
                {row.details.map(({ kind, label, value }) => (
                  <span key={kind}>
                    {label}: <Words>{value}</Words>
                  </span>
                ))}
              </p>
            )}
            {row.elaboration.length > 0 && (
              <>
                <p className={styles.small}>{plan.elaboration}:</p>
                <ul className={styles.checklist}>
                  {row.elaboration.map((line, index) => (
                    <Words key={index} as="li">
                      {line}
                    </Words>
                  ))}
                </ul>
              </>
            )}
            {row.remark && (
              <p className={styles.remark}>
                {plan.remark}: <Words>{row.remark}</Words>
              </p>
            )}
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** A text in which no line ends within a date. */
function WithWholeDates({ text }: { readonly text: string }) {
  return text.split(/(\d{2}-\d{2}-\d{4})/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className={styles.date}>
        {part}
      </span>
    ),
  )
}

/** What changed since the seal: old beside new, per activity. */
function Changes({ changes }: { readonly changes: readonly JaarplanChange[] }) {
  return changes.map(({ title, lines }, index) => (
    // By place, because two activities may have the same title; nothing here moves.
    <div key={index} className={styles.change}>
      <p>
        <Words as="strong">{title}</Words>
      </p>
      <ul className={styles.list}>
        {lines.map((line, place) => (
          <Words key={place} as="li">
            {line}
          </Words>
        ))}
      </ul>
    </div>
  ))
}

function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className={styles.list}>
      {facts.map(({ label, value }, index) => (
        // By place, because two activities may have the same title; nothing here moves.
        <li key={index}>
          <Words as="strong">{label}</Words>: <Words>{value}</Words>
        </li>
      ))}
    </ul>
  )
}

import { CircleAlert } from 'lucide-react'
import { errorText, useTranslation } from '#app/language.ts'
import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import type { PasteProblem } from '#shared/rules/table/planTablePaste.ts'
import styles from './PasteTableDialog.module.css'

/** What is told one by one; the rest is in the list of rows. */
const mostShown = 12

type Props = {
  readonly problems: readonly PasteProblem[]
  readonly name: (column: PlanColumn) => string
  /** Brings a row of the list in sight. */
  readonly onGo: (line: number) => void
}

/** What of a paste cannot be taken over, before all else; each leads to its row. */
export function PasteProblems({ problems, name, onGo }: Props) {
  const { t } = useTranslation()
  const rest = problems.length - mostShown
  return (
    <section className={styles.problems}>
      <h3>{t('paste.table.problems')}</h3>
      <ul>
        {problems.slice(0, mostShown).map(({ row: { line }, column, error }, index) => (
          <li key={`${line} ${column}`}>
            <button
              type="button"
              className={styles.problem}
              // biome-ignore lint/a11y/noAutofocus: what cannot be read comes first
              autoFocus={index === 0}
              onClick={() => onGo(line)}
            >
              <CircleAlert aria-hidden size="1.1em" />
              {column === null
                ? t('paste.table.problem', { line, why: errorText(error) })
                : t('paste.table.problem.cell', { line, column: name(column), why: errorText(error) })}
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>{t('paste.table.problems.more', { count: rest })}</p> : null}
    </section>
  )
}

import { useRef } from 'react'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { lineOnWall } from '#shared/wording/ledgerWording.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { ChangeLine } from '#ui/ChangeLine.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './LedgerWall.module.css'
import { Pages } from './Pages.tsx'
import { useTranslation } from './translation.ts'
import { useRoom } from './useRoom.ts'

type Ledger = Extract<StageContent, { kind: 'ledger' }>

type Props = { readonly content: Ledger; readonly school: string; readonly pointing: StagePointing }

/** The least width of a column, and the room between two, in rem. */
const least = { column: 24, gap: 1.25 } as const

/** What changed in the plan since a version: what went as large as what came. */
export function LedgerWall({ content, school, pointing }: Props) {
  const { t, language } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const columns = Math.min(useRoom(box, least.column, least.gap), 2)
  const { since, until, entries } = content
  const told = ({ number, date }: Ledger['since']) => ({ number, date: shortDate(date) })
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{t(`review.ledger.title.${since.kind}`, told(since))}</h1>
        <p className={styles.school}>
          {until ? `${t(`review.ledger.until.${until.kind}`, told(until))} · ` : ''}
          <Words>{school}</Words>
        </p>
      </header>
      <div ref={box} className={styles.ledger}>
        <Pages
          key={columns}
          columns={columns}
          grow={1.5}
          following={{ turned: pointing.turned, scrolled: pointing.scroll.sheet }}
          content={content}
        >
          {entries.length === 0 ? <p>{t('review.ledger.none')}</p> : null}
          {entries.map(({ kind, title, lines }, index) => (
            // By place, because two activities may have the same title.
            <section key={index} className={styles.entry} data-change={kind}>
              <Words as="h2" className={styles.name}>
                {kind === 'plan' ? t('review.ledger.plan') : title}
              </Words>
              <ul className={styles.lines}>
                {lines.map((line, place) => (
                  <ChangeLine isStacked key={place} line={lineOnWall(line, language, t)} t={t} />
                ))}
              </ul>
            </section>
          ))}
        </Pages>
      </div>
    </>
  )
}

import { Check, CircleX, Clock, type LucideIcon, PencilLine, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MessageKey } from '#shared/language/index.ts'
import type { Outcome } from '#shared/records.ts'
import type { StageContent, StageSheet, StageTally } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { monthName } from '#shared/wording/wording.ts'
import { ToneIcon, toneOfColumn, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import { Pages } from './Pages.tsx'
import styles from './ReviewWall.module.css'
import sheet from './SheetWall.module.css'
import { SheetOnPaper } from './SheetWall.tsx'
import { useTranslation } from './translation.ts'
import { useLanding } from './useLanding.ts'

type Review = Extract<StageContent, { kind: 'review' }>
type Said = Extract<StageContent, { kind: 'said' }>
type Place = Pick<Review, 'number' | 'count' | 'year'>

const signs: Readonly<Record<Outcome | 'again', LucideIcon>> = {
  agreed: Check,
  changed: PencilLine,
  dropped: CircleX,
  later: Clock,
  again: RotateCcw,
}

/** One activity of werksessie 2 in full, its decision as it lands, its place in the year, and how far the group is. */
export function ReviewWall({ content, pointing }: { readonly content: Review; readonly pointing: StagePointing }) {
  const shown = useLanding(content)
  const { activity, tally, next } = shown
  return (
    <>
      <Head {...shown} />
      <div className={styles.body}>
        {activity ? (
          <SheetOnPaper
            activity={activity}
            pointing={pointing}
            asksAgain={activity.isOvertaken}
            stamp={<Stamp activity={activity} />}
          />
        ) : null}
        <Foot tally={tally} next={next} />
      </div>
    </>
  )
}

/** The group's own cards of an activity, in full. */
export function SaidWall({ content, pointing }: { readonly content: Said; readonly pointing: StagePointing }) {
  const { t } = useTranslation()
  return (
    <>
      <Head {...content} />
      <Pages className={sheet.sheet} grow={1.85} following={{ turned: pointing.turned }} content={content}>
        <h1 className={styles.said}>
          {t('review.said')}: <Words>{content.title}</Words>
        </h1>
        {content.cards.length === 0 ? <p>{t('review.said.none')}</p> : null}
        <ul className={styles.cards}>
          {content.cards.map(({ id, text, intention, goal, column }) => {
            const tone = toneOfColumn(column)
            return (
              <li key={id} className={styles.card} data-tone={tone}>
                <Words as="p" className={styles.text}>
                  {text}
                </Words>
                <Second label={t('field.intention')} text={intention} />
                <Second label={t('field.goal')} text={goal} />
                <p className={styles.column}>
                  <ToneIcon tone={tone} />
                  {t(`column.${column}`)}
                </p>
              </li>
            )
          })}
        </ul>
      </Pages>
    </>
  )
}

function Second({ label, text }: { readonly label: string; readonly text: string }) {
  if (text === '') return null
  return (
    <p>
      {label}: <Words>{text}</Words>
    </p>
  )
}

/** Which of how many, and where it is in the year. */
function Head({ number, count, year }: Place) {
  const { t, language } = useTranslation()
  return (
    <header className={styles.head}>
      <p className={styles.position}>
        {number > 0 ? t('review.activity', { position: number, count }) : t('session.werksessie2')}
      </p>
      <ol className={styles.year} aria-hidden>
        {year.map(({ month, marks }) => (
          <li key={month} className={styles.month}>
            <span className={styles.name}>{monthName(month, language, 'short')}</span>
            <span className={styles.marks}>
              {marks.map(({ kind, isHere }, index) => (
                <span
                  key={index}
                  className={styles.mark}
                  data-tone={toneOfKind[kind]}
                  data-here={isHere || undefined}
                />
              ))}
            </span>
          </li>
        ))}
      </ol>
    </header>
  )
}

/** The decision, as large as a stamp; without one its room is kept, so that nothing moves when it lands. */
function Stamp({ activity: { outcome, isOvertaken } }: { readonly activity: StageSheet }) {
  const { t } = useTranslation()
  const shown = isOvertaken ? null : outcome
  if (shown === null) return <span className={styles.stamp} data-room aria-hidden />
  const Sign = signs[shown]
  return (
    <strong className={styles.stamp} data-outcome={shown} role="status">
      <Sign aria-hidden size="1.1em" strokeWidth={2.6} />
      {t(`outcome.${shown}`)}
    </strong>
  )
}

/** What the group decided so far, by name where that is not simply in the plan, and what comes next. */
function Foot({ tally, next }: { readonly tally: StageTally; readonly next: string | null }) {
  const { t } = useTranslation()
  const { agreed, changed, again, later, dropped } = tally
  return (
    <footer className={styles.foot}>
      <p className={styles.tally}>
        <Part of="agreed" count={agreed} text="review.tally.agreed" />
        <Part of="changed" count={changed} text="review.tally.changed" />
        <Part of="again" count={again.length} text="review.tally.again" titles={again} />
        <Part of="later" count={later.length} text="review.tally.put" titles={later} />
        <Part of="dropped" count={dropped.length} text="review.tally.gone" titles={dropped} />
      </p>
      {next === null ? null : (
        <p className={styles.next} data-dotted>
          {t('review.soon')} <strong>{next}</strong>
        </p>
      )}
    </footer>
  )
}

type PartProps = {
  readonly of: Outcome | 'again'
  readonly count: number
  readonly text: MessageKey & `review.tally.${'agreed' | 'changed' | 'again' | 'put' | 'gone'}`
  readonly titles?: readonly string[]
}

function Part({ of, count, text, titles = [] }: PartProps): ReactNode {
  const { t } = useTranslation()
  if (count === 0) return null
  const Sign = signs[of]
  return (
    <span className={styles.part} data-outcome={of}>
      <Sign aria-hidden size="1.1em" strokeWidth={2.6} />
      <strong>{t(text, { count })}</strong>
      {titles.length > 0 ? (
        <span className={styles.named} data-dotted>
          {`: ${titles.join(', ')}`}
        </span>
      ) : null}
    </span>
  )
}

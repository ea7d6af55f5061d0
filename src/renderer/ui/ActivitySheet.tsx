import { CalendarDays, CircleCheck, Repeat, RotateCcw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { StageSheet } from '#shared/rules/stage/onStage.ts'
import { factsInWords } from '#shared/wording/activityFacts.ts'
import { momentInWords, roleName, thenInWords } from '#shared/wording/wording.ts'
import styles from './ActivitySheet.module.css'
import { ToneIcon, toneOfKind } from './KindMark.tsx'
import { Facts, Points } from './SheetParts.tsx'
import { Words } from './Words.tsx'

/** From this length on a title at full size would push the rest off the desk. */
const longTitle = 70

type Props = {
  readonly activity: StageSheet
  readonly size: 'desk' | 'wall'
  /** What says that the activity was dropped; the whole sheet then looks it. */
  readonly dropped?: ReactNode
  /** Whether it changed after the group decided about it. */
  readonly asksAgain?: boolean
  /** What stands in a corner, with room kept for it. */
  readonly stamp?: ReactNode
  readonly className?: string | undefined
  /** Whether a press on a part of it, which has its name as `data-part`, does something. */
  readonly isPressable?: boolean
  readonly t: Translate
  readonly language: Language
}

/** One activity in full: what, when, why, who and by which means, what else is agreed, and what is missing. */
export function ActivitySheet(props: Props) {
  const {
    activity,
    size,
    dropped = null,
    asksAgain = false,
    stamp,
    className = '',
    isPressable = false,
    t,
    language,
  } = props
  const { title, kind, moment, recurrence, goal, participants, tools, facts, checklist, groupRemark, missing } =
    activity
  const tone = toneOfKind[kind]
  return (
    <article
      className={`${styles.sheet} ${className}`}
      data-size={size}
      data-tone={tone}
      data-dropped={dropped !== null || undefined}
      data-pressable={isPressable || undefined}
      data-stage-scroll={size === 'desk' || undefined}
    >
      {stamp}
      <p className={styles.marks}>
        <span className={styles.mark}>
          <ToneIcon tone={tone} />
          {t(`kind.${kind}`)}
        </span>
        <span className={styles.moment} data-part="moment">
          <CalendarDays aria-hidden size="1.1em" />
          {momentInWords(moment, language, t)}
        </span>
        {dropped === null ? null : <strong className={styles.mark}>{dropped}</strong>}
        {recurrence ? (
          <span className={styles.then}>
            <Repeat aria-hidden size="1.1em" />
            {thenInWords(recurrence, t)}
          </span>
        ) : null}
      </p>
      {asksAgain ? (
        <p className={styles.again}>
          <RotateCcw aria-hidden size="1.1em" />
          {t('review.again')}
        </p>
      ) : null}
      <h1 className={styles.title} data-part="title" data-long={title.length > longTitle || undefined}>
        <Words>{title}</Words>
      </h1>
      <p className={goal ? styles.goal : styles.noGoal} data-part="goal">
        <Words>{goal || t('review.goal.none')}</Words>
      </p>
      <Facts facts={factsInWords(facts, t)} className={styles.facts} />
      <div className={styles.columns}>
        <section data-part="participation">
          <h2 className={styles.heading}>{t('review.who')}</h2>
          {participants.length === 0 ? <p className={styles.none}>{t('review.who.none')}</p> : null}
          <ul className={styles.list}>
            {participants.map(({ role, part }) => (
              <li key={roleName(role, t)}>
                <strong>
                  <Words>{roleName(role, t)}</Words>
                </strong>
                {part ? (
                  <>
                    : <Words>{part}</Words>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
        <section data-part="tool">
          <h2 className={styles.heading}>{t('review.tools')}</h2>
          {tools.length === 0 ? <p className={styles.none}>{t('review.tools.none')}</p> : null}
          <ul className={styles.list}>
            {tools.map((name, index) => (
              <li key={index}>
                <Words>{name}</Words>
              </li>
            ))}
          </ul>
          {checklist.length > 0 ? (
            <>
              <h2 className={styles.heading}>{t('field.elaboration')}</h2>
              <Points
                className={styles.list}
                points={checklist.map(({ text, done }) => ({ text: done ? t('document.done', { text }) : text, done }))}
              />
            </>
          ) : null}
        </section>
      </div>
      {groupRemark ? (
        <section>
          <h2 className={styles.heading}>{t('field.remark')}</h2>
          <p className={styles.remark}>
            <Words>{groupRemark}</Words>
          </p>
        </section>
      ) : null}
      {missing.length > 0 ? (
        <p className={styles.missing}>
          <TriangleAlert aria-hidden size="1.2em" color="var(--improve)" />
          {t('review.missing', { parts: missing.map((part) => t(`part.${part}`)).join(', ') })}
        </p>
      ) : (
        <p className={styles.complete}>
          <CircleCheck aria-hidden size="1.2em" color="var(--keep)" />
          {t('review.complete')}
        </p>
      )}
    </article>
  )
}

import { activityKinds } from '#shared/records.ts'
import { appraisals } from '#shared/rules/harvest.ts'
import type { StageContent } from '#shared/rules/stage.ts'
import { longDate } from '#shared/rules/wording.ts'
import { ToneIcon, toneOfColumn, toneOfKind } from '#ui/KindMark.tsx'
import styles from './ClosingWall.module.css'
import { StageHead } from './StageHead.tsx'
import { useSpeech } from './speech.ts'

type Closing = Extract<StageContent, { kind: 'closing' }>

/** The end of werksessie 1: the harvest in numbers, what the plan still needs, what is still open, and when we meet again. */
export function ClosingWall({ content }: { readonly content: Closing }) {
  const { t, language } = useSpeech()
  const planned = activityKinds.reduce((sum, kind) => sum + content.kinds[kind], 0)
  return (
    <>
      <StageHead step={content.step} />
      <div className={styles.closing}>
        <section className={styles.part}>
          <h2 className={styles.heading}>{t('closing.harvest')}</h2>
          <ul className={styles.numbers}>
            {content.boards.map(({ board, title, cards }, index) => (
              <li key={index}>
                <strong>{cards}</strong> {title || t(`board.${board}.short`)}
              </li>
            ))}
            {appraisals.map((appraisal) => (
              <li key={appraisal}>
                <strong>{content.appraised[appraisal]}</strong>
                <ToneIcon tone={toneOfColumn(appraisal)} />
                {t(`column.${appraisal}`)}
              </li>
            ))}
          </ul>
          <p className={styles.planned}>
            <strong>{planned}</strong> {t('closing.plan', { count: planned })},{' '}
            {content.months > 0 ? t('closing.months', { count: content.months }) : t('closing.months.none')}
          </p>
          <ul className={styles.numbers}>
            {activityKinds.map((kind) => (
              <li key={kind}>
                <strong>{content.kinds[kind]}</strong>
                <ToneIcon tone={toneOfKind[kind]} />
                {t(`kind.${kind}`)}
              </li>
            ))}
          </ul>
          <h2 className={styles.heading}>{t('closing.next')}</h2>
          <p>{content.nextDate ? longDate(content.nextDate, language) : t('closing.next.none')}</p>
        </section>
        <section className={styles.part}>
          <h2 className={styles.heading}>{t('closing.gaps')}</h2>
          {content.gaps.length === 0 ? (
            <p>{t(planned === 0 ? 'closing.gaps.empty' : 'closing.gaps.none')}</p>
          ) : (
            <ul className={styles.list}>
              {content.gaps.map(({ id, title, missing }) => (
                <li key={id}>
                  <strong>{title}</strong>
                  <span className={styles.missing}>{missing.map((part) => t(`part.${part}`)).join(', ')}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className={styles.part}>
          <h2 className={styles.heading}>{t('closing.open')}</h2>
          {content.open.length === 0 ? <p>{t('closing.open.none')}</p> : null}
          <ul className={styles.list}>
            {content.open.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

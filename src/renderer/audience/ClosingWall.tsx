import { useRef } from 'react'
import { activityKinds } from '#shared/records.ts'
import { appraisals } from '#shared/rules/plan/summary.ts'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { stepName } from '#shared/wording/stepTitle.ts'
import { longDate } from '#shared/wording/wording.ts'
import { ToneIcon, toneOfColumn, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import { AgreementLines, GapLines } from './ClosingParts.tsx'
import styles from './ClosingWall.module.css'
import { Pages } from './Pages.tsx'
import { StageHead } from './StageHead.tsx'
import { useTranslation } from './translation.ts'
import { useRoom } from './useRoom.ts'

type Closing = Extract<StageContent, { kind: 'closing' }>

/** The least width of a column, and the room between two, in rem. */
const least = { column: 16, gap: 1.25 } as const

/** The end of werksessie 1: the harvest in numbers, what the group agreed to do, what the plan still needs, what is still open, and when we meet again. */
export function ClosingWall({ content, pointing }: { readonly content: Closing; readonly pointing: StagePointing }) {
  const { t, language } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const columns = Math.min(useRoom(box, least.column, least.gap), 3)
  const planned = activityKinds.reduce((sum, kind) => sum + content.kinds[kind], 0)
  return (
    <>
      <StageHead step={content.step} />
      <div ref={box} className={styles.closing}>
        <Pages
          key={columns}
          columns={columns}
          grow={1.5}
          following={{ turned: pointing.turned, scrolled: pointing.scroll.sheet }}
          content={content}
        >
          <section className={styles.part}>
            <h2 className={styles.heading}>{t('closing.summary')}</h2>
            <ul className={styles.numbers}>
              {content.boards.map((step, index) => (
                <li key={index}>
                  <strong>{step.cards}</strong> {stepName(step, t)}
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
          {content.agreements.length > 0 ? (
            <section className={styles.part}>
              <h2 className={styles.heading}>{t('agreements.title')}</h2>
              <AgreementLines agreements={content.agreements} />
            </section>
          ) : null}
          <section className={styles.part}>
            <h2 className={styles.heading}>{t('closing.gaps')}</h2>
            {content.gaps.length === 0 ? (
              <p>{t(planned === 0 ? 'closing.gaps.empty' : 'closing.gaps.none')}</p>
            ) : (
              <GapLines gaps={content.gaps} />
            )}
          </section>
          <section className={styles.part}>
            <h2 className={styles.heading}>{t('closing.open')}</h2>
            {content.open.length === 0 ? <p>{t('closing.open.none')}</p> : null}
            <ul className={styles.list}>
              {content.open.map(({ id, text }) => (
                <Words key={id} as="li">
                  {text}
                </Words>
              ))}
            </ul>
          </section>
        </Pages>
      </div>
    </>
  )
}

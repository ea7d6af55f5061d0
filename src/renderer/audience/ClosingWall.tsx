import { activityKinds } from '#shared/records.ts'
import { appraisals } from '#shared/rules/plan/summary.ts'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { stepName } from '#shared/wording/stepTitle.ts'
import { longDate } from '#shared/wording/wording.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import { AgreementLines, GapLines, KindNumbers, OpenLines } from './ClosingParts.tsx'
import styles from './ClosingWall.module.css'
import { Part, PartsInColumns } from './PartsInColumns.tsx'
import { useTranslation } from './translation.ts'

type Closing = Extract<StageContent, { kind: 'closing' }>

/** The end of werksessie 1: the harvest in numbers, what the group agreed to do, what the plan still needs, what is still open, and when we meet again. */
export function ClosingWall({ content, pointing }: { readonly content: Closing; readonly pointing: StagePointing }) {
  const { t, language } = useTranslation()
  const planned = activityKinds.reduce((sum, kind) => sum + content.kinds[kind], 0)
  return (
    <PartsInColumns step={content.step} content={content} pointing={pointing}>
      <Part heading={t('closing.summary')}>
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
        <KindNumbers kinds={content.kinds} />
        <h2 className={styles.heading}>{t('closing.next')}</h2>
        <p>{content.nextDate ? longDate(content.nextDate, language) : t('closing.next.none')}</p>
      </Part>
      {content.agreements.length > 0 ? (
        <Part heading={t('agreements.title')}>
          <AgreementLines agreements={content.agreements} />
        </Part>
      ) : null}
      <Part heading={t('closing.gaps')}>
        {content.gaps.length === 0 ? (
          <p>{t(planned === 0 ? 'closing.gaps.empty' : 'closing.gaps.none')}</p>
        ) : (
          <GapLines gaps={content.gaps} />
        )}
      </Part>
      <Part heading={t('closing.open')}>
        {content.open.length === 0 ? <p>{t('closing.open.none')}</p> : null}
        <OpenLines open={content.open} />
      </Part>
    </PartsInColumns>
  )
}

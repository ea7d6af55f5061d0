import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { monthName } from '#shared/wording/wording.ts'
import { Words } from '#ui/Words.tsx'
import { AgreementLines, KindNumbers } from './ClosingParts.tsx'
import styles from './ClosingWall.module.css'
import { Part, PartsInColumns } from './PartsInColumns.tsx'
import { useTranslation } from './translation.ts'

type Recap = Extract<StageContent, { kind: 'recap' }>

/** The beginning of werksessie 2: the year as it stands, what was agreed last time, and what changed since. */
export function RecapWall({ content, pointing }: { readonly content: Recap; readonly pointing: StagePointing }) {
  const { t, language } = useTranslation()
  return (
    <PartsInColumns step={content.step} content={content} pointing={pointing}>
      <Part
        heading={t('review.sealed.school', {
          school: content.school,
          schoolYear: schoolYearName(content.schoolYear),
        })}
      >
        <KindNumbers kinds={content.kinds} />
      </Part>
      {content.agreements.length > 0 ? (
        <Part heading={t('agreements.before')}>
          <AgreementLines agreements={content.agreements} />
        </Part>
      ) : null}
      <Part heading={t('review.recap.changes')}>
        {content.changes.length === 0 ? <p>{t('review.recap.changes.none')}</p> : null}
        <ul className={styles.list}>
          {content.changes.map(({ title, kind }, index) => (
            <li key={index}>
              <Words as="strong">{title}</Words>
              <span className={styles.about}>{t(`review.recap.change.${kind}`)}</span>
            </li>
          ))}
        </ul>
      </Part>
      {content.months.length > 0 ? (
        <Part heading={t('review.recap.year')}>
          <ul className={styles.list}>
            {content.months.map(({ month, titles }) => (
              <li key={month}>
                <strong>{monthName(month, language)}</strong>
                {titles.map((title, index) => (
                  <Words key={index} className={styles.about}>
                    {title}
                  </Words>
                ))}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </PartsInColumns>
  )
}

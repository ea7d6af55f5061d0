import { useRef } from 'react'
import { activityKinds } from '#shared/records.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { monthName } from '#shared/wording/wording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import { AgreementLines } from './ClosingParts.tsx'
import styles from './ClosingWall.module.css'
import { Pages } from './Pages.tsx'
import { StageHead } from './StageHead.tsx'
import { useTranslation } from './translation.ts'
import { useRoom } from './useRoom.ts'

type Recap = Extract<StageContent, { kind: 'recap' }>

/** The least width of a column, and the room between two, in rem. */
const least = { column: 16, gap: 1.25 } as const

/** The beginning of werksessie 2: the year as it stands, what was agreed last time, and what changed since. */
export function RecapWall({ content, pointing }: { readonly content: Recap; readonly pointing: StagePointing }) {
  const { t, language } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const columns = Math.min(useRoom(box, least.column, least.gap), 3)
  return (
    <>
      {content.step ? <StageHead step={content.step} /> : <span />}
      <div ref={box} className={styles.closing}>
        <Pages
          key={columns}
          columns={columns}
          grow={1.5}
          following={{ turned: pointing.turned, scrolled: pointing.scroll.sheet }}
          content={content}
        >
          <section className={styles.part}>
            <h2 className={styles.heading}>
              {t('review.sealed.school', { school: content.school, schoolYear: schoolYearName(content.schoolYear) })}
            </h2>
            <ul className={styles.numbers}>
              {activityKinds.map((kind) => (
                <li key={kind}>
                  <strong>{content.kinds[kind]}</strong>
                  <ToneIcon tone={toneOfKind[kind]} />
                  {t(`kind.${kind}`)}
                </li>
              ))}
            </ul>
          </section>
          {content.agreements.length > 0 ? (
            <section className={styles.part}>
              <h2 className={styles.heading}>{t('agreements.before')}</h2>
              <AgreementLines agreements={content.agreements} />
            </section>
          ) : null}
          <section className={styles.part}>
            <h2 className={styles.heading}>{t('review.recap.changes')}</h2>
            {content.changes.length === 0 ? <p>{t('review.recap.changes.none')}</p> : null}
            <ul className={styles.list}>
              {content.changes.map(({ title, kind }, index) => (
                <li key={index}>
                  <Words as="strong">{title}</Words>
                  <span className={styles.about}>{t(`review.recap.change.${kind}`)}</span>
                </li>
              ))}
            </ul>
          </section>
          {content.months.length > 0 ? (
            <section className={styles.part}>
              <h2 className={styles.heading}>{t('review.recap.year')}</h2>
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
            </section>
          ) : null}
        </Pages>
      </div>
    </>
  )
}

import { useRef } from 'react'
import type { StageContent, StageRole } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { presentInWords } from '#shared/wording/presentWording.ts'
import { longDate } from '#shared/wording/wording.ts'
import { Words } from '#ui/Words.tsx'
import { AgreementLines, GapLines } from './ClosingParts.tsx'
import styles from './ClosingWall.module.css'
import { Pages } from './Pages.tsx'
import { StageHead } from './StageHead.tsx'
import { useTranslation } from './translation.ts'
import { useRoom } from './useRoom.ts'

type Agreements = Extract<StageContent, { kind: 'agreements' }>
type Sealing = Extract<StageContent, { kind: 'sealing' }>

/** The least width of a column, and the room between two, in rem. */
const least = { column: 16, gap: 1.25 } as const

/** What the group agrees to do itself, and when it speaks with the facilitator again. */
export function AgreementsWall({
  content,
  pointing,
}: {
  readonly content: Agreements
  readonly pointing: StagePointing
}) {
  const { t } = useTranslation()
  return (
    <>
      {content.step ? <StageHead step={content.step} /> : <span />}
      <div className={styles.closing}>
        <Pages grow={1.5} following={{ turned: pointing.turned, scrolled: pointing.scroll.sheet }} content={content}>
          <section className={styles.part}>
            <h2 className={styles.heading}>{t('agreements.title')}</h2>
            {content.agreements.length === 0 ? <p>{t('agreements.none')}</p> : null}
            <AgreementLines agreements={content.agreements} />
          </section>
          <NextContact date={content.nextDate} />
          {content.open.length > 0 ? (
            <section className={styles.part}>
              <h2 className={styles.heading}>{t('closing.open')}</h2>
              <ul className={styles.list}>
                {content.open.map(({ id, text }) => (
                  <Words key={id} as="li">
                    {text}
                  </Words>
                ))}
              </ul>
            </section>
          ) : null}
        </Pages>
      </div>
    </>
  )
}

/** What the group looks at before it seals: what is still open, what it agreed, when it goes on, and who is here. */
export function SealingWall({ content, pointing }: { readonly content: Sealing; readonly pointing: StagePointing }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const columns = Math.min(useRoom(box, least.column, least.gap), 3)
  const { gaps, later, undecided, count } = content
  const isReady = gaps.length + later.length + undecided === 0
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
            <h2 className={styles.heading}>{t('review.sealing.plan', { count })}</h2>
            {isReady ? <p>{t('review.seal.ready')}</p> : null}
            {undecided > 0 ? <p>{t('review.seal.undecided', { count: undecided })}</p> : null}
            {gaps.length > 0 ? (
              <>
                <p>{t('closing.gaps.count', { count: gaps.length })}</p>
                <GapLines gaps={gaps} />
              </>
            ) : null}
          </section>
          {later.length > 0 ? (
            <section className={styles.part}>
              <h2 className={styles.heading}>{t('review.sealing.later')}</h2>
              <ul className={styles.list}>
                {later.map((title, index) => (
                  <Words key={index} as="li">
                    {title}
                  </Words>
                ))}
              </ul>
            </section>
          ) : null}
          {content.agreements.length > 0 ? (
            <section className={styles.part}>
              <h2 className={styles.heading}>{t('agreements.title')}</h2>
              <AgreementLines agreements={content.agreements} />
            </section>
          ) : null}
          <NextContact date={content.nextDate} />
          <Present present={content.present} roles={content.roles} names={content.names} />
        </Pages>
      </div>
    </>
  )
}

function NextContact({ date }: { readonly date: string | null }) {
  const { t, language } = useTranslation()
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('review.contact')}</h2>
      <p>{date ? longDate(date, language) : t('review.contact.none')}</p>
    </section>
  )
}

type PresentProps = {
  readonly present: number
  readonly roles: readonly StageRole[]
  readonly names: readonly string[]
}

function Present({ present, roles, names }: PresentProps) {
  const { t } = useTranslation()
  if (present === 0) return null
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('people.present', { count: present })}</h2>
      {roles.length > 0 ? <Words as="p">{presentInWords(roles, t)}</Words> : null}
      {names.length > 0 ? <Words as="p">{names.join(', ')}</Words> : null}
    </section>
  )
}

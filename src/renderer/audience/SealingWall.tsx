import type { StageContent, StageRole } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { presentInWords } from '#shared/wording/presentWording.ts'
import { longDate } from '#shared/wording/wording.ts'
import { Words } from '#ui/Words.tsx'
import { AgreementLines, GapLines, OpenLines } from './ClosingParts.tsx'
import styles from './ClosingWall.module.css'
import { Pages } from './Pages.tsx'
import { Part, PartsInColumns } from './PartsInColumns.tsx'
import { StageHead } from './StageHead.tsx'
import { useTranslation } from './translation.ts'

type Agreements = Extract<StageContent, { kind: 'agreements' }>
type Sealing = Extract<StageContent, { kind: 'sealing' }>

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
          <Part heading={t('agreements.title')}>
            {content.agreements.length === 0 ? <p>{t('agreements.none')}</p> : null}
            <AgreementLines agreements={content.agreements} />
          </Part>
          <NextContact date={content.nextDate} />
          {content.open.length > 0 ? (
            <Part heading={t('closing.open')}>
              <OpenLines open={content.open} />
            </Part>
          ) : null}
        </Pages>
      </div>
    </>
  )
}

/** What the group looks at before it seals: what is still open, what it agreed, when it goes on, and who is here. */
export function SealingWall({ content, pointing }: { readonly content: Sealing; readonly pointing: StagePointing }) {
  const { t } = useTranslation()
  const { gaps, later, undecided, count } = content
  const isReady = gaps.length + later.length + undecided === 0
  return (
    <PartsInColumns step={content.step} content={content} pointing={pointing}>
      <Part heading={t('review.sealing.plan', { count })}>
        {isReady ? <p>{t('review.seal.ready')}</p> : null}
        {undecided > 0 ? <p>{t('review.seal.undecided', { count: undecided })}</p> : null}
        {gaps.length > 0 ? (
          <>
            <p>{t('closing.gaps.count', { count: gaps.length })}</p>
            <GapLines gaps={gaps} />
          </>
        ) : null}
      </Part>
      {later.length > 0 ? (
        <Part heading={t('review.sealing.later')}>
          <ul className={styles.list}>
            {later.map((title, index) => (
              <Words key={index} as="li">
                {title}
              </Words>
            ))}
          </ul>
        </Part>
      ) : null}
      {content.agreements.length > 0 ? (
        <Part heading={t('agreements.title')}>
          <AgreementLines agreements={content.agreements} />
        </Part>
      ) : null}
      <NextContact date={content.nextDate} />
      <Present present={content.present} roles={content.roles} names={content.names} />
    </PartsInColumns>
  )
}

function NextContact({ date }: { readonly date: string | null }) {
  const { t, language } = useTranslation()
  return (
    <Part heading={t('review.contact')}>
      <p>{date ? longDate(date, language) : t('review.contact.none')}</p>
    </Part>
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
    <Part heading={t('people.present', { count: present })}>
      {roles.length > 0 ? <Words as="p">{presentInWords(roles, t)}</Words> : null}
      {names.length > 0 ? <Words as="p">{names.join(', ')}</Words> : null}
    </Part>
  )
}

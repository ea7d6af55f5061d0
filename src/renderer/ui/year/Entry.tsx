import { Repeat } from 'lucide-react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { PlanEntry } from '#shared/rules/plan/overview.ts'
import { momentsInMonth } from '#shared/wording/overviewWording.ts'
import { rhythmInWords } from '#shared/wording/wording.ts'
import { ToneIcon, toneOfKind } from '../KindMark.tsx'
import { Words } from '../Words.tsx'
import { type Handles, looks } from './looks.ts'

type Props = Handles & {
  readonly entry: PlanEntry
  readonly look: 'sheet' | 'wall'
  readonly hasRoom?: boolean
  readonly t: Translate
  readonly language: Language
}

/** One activity of a year that is read: its kind, its days in the month, what it is, how it comes back, and whether it is off. */
export function Entry({ entry, look, hasRoom = true, t, language, ...handles }: Props) {
  const { title, kind, moments = [], recurrence = null, isOff = false } = entry
  const styles = looks[look]
  const when = momentsInMonth(moments, language, t)
  return (
    <li className={styles.entry} data-tone={toneOfKind[kind]} data-room={hasRoom ? undefined : 'none'} {...handles}>
      <span className={styles.mark}>
        <ToneIcon tone={toneOfKind[kind]} size={look === 'sheet' ? '0.95em' : '1.15em'} />
        <span className="visuallyHidden">{t(`kind.${kind}`)}: </span>
      </span>
      <span className={styles.text}>
        {when === '' ? null : <b>{when} </b>}
        <Words as={isOff ? 's' : 'span'}>{title}</Words>
        {isOff ? ` · ${t('status.cancelled')}` : null}
        {recurrence ? (
          <span className={styles.rhythm}>
            <Repeat aria-hidden size="0.9em" /> {rhythmInWords(recurrence, t)}
          </span>
        ) : null}
      </span>
    </li>
  )
}

import { useSpeech } from '#app/language.ts'
import type { OverviewEntry } from '#shared/rules/overview.ts'
import { momentsInMonth } from '#shared/rules/overviewWording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import styles from './Entry.module.css'

type Props = { readonly entry: OverviewEntry; readonly hasRoom: boolean }

/** One activity on the sheet: its kind, its days in the month, what it is, and whether it is off. */
export function Entry({ entry: { activity, moments }, hasRoom }: Props) {
  const { t, language } = useSpeech()
  const when = momentsInMonth(moments, language, t)
  const isOff = activity.status === 'cancelled'
  return (
    <li className={styles.entry} data-tone={toneOfKind[activity.kind]} data-room={hasRoom ? undefined : 'none'}>
      <span className={styles.mark}>
        <ToneIcon tone={toneOfKind[activity.kind]} size="0.95em" />
        <span className="visuallyHidden">{t(`kind.${activity.kind}`)}: </span>
      </span>
      <span className={styles.text}>
        {when === '' ? null : <b className={styles.when}>{when} </b>}
        {isOff ? <s>{activity.title}</s> : activity.title}
        {isOff ? ` · ${t('status.cancelled')}` : null}
      </span>
    </li>
  )
}

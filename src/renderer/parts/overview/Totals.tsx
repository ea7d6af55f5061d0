import { useSpeech } from '#app/language.ts'
import { activityKinds } from '#shared/records.ts'
import { eurosText, hoursText } from '#shared/rules/amounts.ts'
import type { Overview } from '#shared/rules/overview.ts'
import type { Balance } from '#shared/rules/resources.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import styles from './Totals.module.css'

/** How much there is of each kind, which also says what the marks mean, and what it all takes. */
export function Totals({ overview }: { readonly overview: Overview }) {
  const { t, language } = useSpeech()
  const { kinds, minutes, cents } = overview
  const amount = ({ planned, available }: Balance, name: 'hours' | 'euros', say: typeof hoursText) => {
    if (planned === 0 && available === null) return null
    const text = say(planned, language)
    if (available === null) return t(`overview.${name}`, { planned: text })
    const values = { planned: text, available: say(available, language) }
    return planned > available
      ? t(`overview.${name}Over`, { ...values, over: say(planned - available, language) })
      : t(`overview.${name}Of`, values)
  }
  const amounts = [amount(minutes, 'hours', hoursText), amount(cents, 'euros', eurosText)].filter(
    (each) => each !== null,
  )
  return (
    <ul className={styles.totals} aria-label={t('overview.totals')}>
      {activityKinds.map((kind) => (
        <li key={kind} className={styles.kind} data-tone={toneOfKind[kind]}>
          <ToneIcon tone={toneOfKind[kind]} />
          <b>{kinds[kind]}</b> {t(`kind.${kind}`)}
        </li>
      ))}
      {amounts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

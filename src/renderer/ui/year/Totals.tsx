import type { Translate } from '#shared/i18n.ts'
import { activityKinds } from '#shared/records.ts'
import type { PlanYear } from '#shared/rules/plan/overview.ts'
import type { Balance } from '#shared/rules/plan/resources.ts'
import { eurosText, hoursText } from '#shared/wording/amounts.ts'
import { ToneIcon, toneOfKind } from '../KindMark.tsx'
import styles from './Totals.module.css'

type Props = { readonly year: PlanYear; readonly t: Translate }

const nothing: Balance = { planned: 0, available: null }

/** How much there is of each kind, which also says what the marks mean, and what it all takes. */
export function Totals({ year: { kinds, minutes = nothing, cents = nothing }, t }: Props) {
  const amount = ({ planned, available }: Balance, name: 'hours' | 'euros', say: typeof hoursText) => {
    if (planned === 0 && available === null) return null
    const text = say(planned)
    if (available === null) return t(`overview.${name}`, { planned: text })
    const values = { planned: text, available: say(available) }
    return planned > available
      ? t(`overview.${name}Over`, { ...values, over: say(planned - available) })
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

import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { InlineField } from '#parts/fields/InlineField.tsx'
import type { Activity } from '#shared/records.ts'
import { eurosText, hoursText, readEuros, readHours } from '#shared/wording/amounts.ts'
import styles from './ActivityPanel.module.css'

/** The work and the money that an activity takes in the whole year. */
export function Resources({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation()
  const store = useStore()
  const { id, minutes, cents } = activity
  const saveHours = async (text: string) => {
    const read = readHours(text)
    if (!read.ok) return errorText(read.error)
    const answer = await store.execute('activity.edit', { id, minutes: read.value })
    return answer.ok ? null : errorText(answer.error)
  }
  const saveEuros = async (text: string) => {
    const read = readEuros(text)
    if (!read.ok) return errorText(read.error)
    const answer = await store.execute('activity.edit', { id, cents: read.value })
    return answer.ok ? null : errorText(answer.error)
  }
  return (
    <div className={styles.pair}>
      <div data-field="minutes">
        <InlineField
          label={t('field.minutes')}
          isLabelShown
          name={`${id} minutes`}
          saved={hoursText(minutes)}
          save={saveHours}
          hint={t('activity.minutes.hint')}
        />
      </div>
      <div data-field="cents">
        <InlineField
          label={t('activity.cents')}
          isLabelShown
          name={`${id} cents`}
          saved={eurosText(cents)}
          save={saveEuros}
          hint={t('activity.cents.hint')}
        />
      </div>
    </div>
  )
}

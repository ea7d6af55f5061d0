import { TriangleAlert } from 'lucide-react'
import { useCallback } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import { parseMoment } from '#shared/moment.ts'
import type { Activity, TrajectDocument } from '#shared/records.ts'
import { activitiesInOrder } from '#shared/rules/calendar/schedule.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { warningsFor } from '#shared/rules/plan/warnings.ts'
import { shorten } from '#shared/text.ts'
import { momentShort } from '#shared/wording/timelineWording.ts'
import { warningInWords } from '#shared/wording/warningWording.ts'
import { Picker } from '#ui/Fields.tsx'
import styles from './MomentWarnings.module.css'

function momentIn(written: string | null, language: Language, t: Translate): string {
  const moment = written === null ? null : parseMoment(written)
  return moment ? momentShort(moment, language, t) : t('moment.none')
}

/** Longest title that still reads as one of a list. */
const titleLength = 60

/** The activity that comes before this one, from all others in the order of the year. */
export function BuildsOn({ activity }: { readonly activity: Activity }) {
  const { t, language } = useTranslation()
  const store = useStore()
  const { id, buildsOnId } = activity
  const others = useDocument(
    useCallback((document: TrajectDocument) => activitiesInOrder(document).filter((each) => each.id !== id), [id]),
    sameList,
  )
  const draft = useDraft({
    key: `${id} buildsOn`,
    saved: buildsOnId ?? '',
    save: async (chosen) => {
      const answer = await store.execute('activity.edit', { id, buildsOnId: chosen || null })
      return answer.ok ? null : { field: 'buildsOn', text: errorText(answer.error) }
    },
  })
  const tooEarly = useDocument(
    useCallback((document: TrajectDocument) => beforeBase(document, id, language, t), [id, language, t]),
  )
  return (
    <div className={styles.warnings}>
      <Picker
        label={t('field.buildsOn')}
        value={draft.value}
        options={[
          { value: '', text: t('activity.buildsOn.none') },
          ...others.map(({ id: value, title, moment }) => ({
            value,
            text: [shorten(title, titleLength), momentIn(moment, language, t)].join(' · '),
          })),
        ]}
        onChange={(chosen) => {
          draft.change(chosen)
          draft.commit()
        }}
        error={draft.refusal?.text}
      />
      {tooEarly === null ? null : (
        <p className={styles.warning}>
          <TriangleAlert aria-hidden size="1.2em" />
          {tooEarly}
        </p>
      )}
    </div>
  )
}

/** Says that an activity comes before the one it builds on; null when it does not. The list at its moment tells it aloud. */
function beforeBase(document: TrajectDocument, id: string, language: Language, t: Translate): string | null {
  const moment = parseMoment(document.activity.get(id)?.moment ?? '')
  if (!moment) return null
  const warning = warningsFor(document, calendarOfTraject(document), id, moment).find(
    ({ kind }) => kind === 'beforeBase',
  )
  return warning ? warningInWords(warning, language, t) : null
}

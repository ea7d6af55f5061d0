import { useMemo, useRef } from 'react'
import type { StageEntry, StageMonth } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { Entry } from '#ui/year/Entry.tsx'
import { FreeDays } from '#ui/year/FreeDays.tsx'
import { Month, Unplanned } from '#ui/year/Month.tsx'
import { Pages } from './Pages.tsx'
import { useTranslation } from './translation.ts'
import { usePointed } from './usePointed.ts'
import { useRoom } from './useRoom.ts'
import styles from './YearFlow.module.css'

type Props = {
  readonly months: readonly StageMonth[]
  readonly unplanned: readonly StageEntry[]
  readonly pointing: StagePointing
}

/** The least width of a column of months, and the room between two, in rem. */
const least = { column: 12, gap: 1.25 } as const

/**
 * The months of a year with what happens in them and when there is no school. They follow each other in columns: a full
 * month takes the room that an empty one leaves. What was just placed is marked.
 */
export function YearFlow({ months, unplanned, pointing }: Props) {
  const { t, language } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const columns = useRoom(box, least.column, least.gap)
  const places = useMemo(() => placesOf(months, unplanned), [months, unplanned])
  // One that moved to another month is there as if it were new.
  const placed = usePointed(places, null)?.split(' ')[1] ?? null
  const content = useMemo(() => [months, unplanned, columns], [months, unplanned, columns])
  const shown = (entry: StageEntry) => (
    <Entry
      key={entry.id}
      look="wall"
      entry={entry}
      t={t}
      language={language}
      data-item={entry.id}
      data-placed={entry.id === placed || undefined}
    />
  )
  return (
    <div ref={box} className={styles.box}>
      <Pages
        columns={columns}
        grow={1.5}
        following={{ turned: pointing.turned, item: pointing.focusedId ?? placed }}
        content={content}
      >
        <ol className={styles.year} aria-label={t('year.label')}>
          {months.map((month) => (
            <Month
              key={month.month}
              look="wall"
              month={month}
              language={language}
              beside={<FreeDays month={month} look="wall" t={t} language={language} />}
            >
              {month.entries.map(shown)}
            </Month>
          ))}
        </ol>
        {unplanned.length > 0 ? (
          <Unplanned look="wall" t={t}>
            {unplanned.map(shown)}
          </Unplanned>
        ) : null}
      </Pages>
    </div>
  )
}

/** Every activity with its month: what is new among them was just placed. */
function placesOf(months: readonly StageMonth[], unplanned: readonly StageEntry[]): readonly string[] {
  return [
    ...months.flatMap(({ month, entries }) => entries.map(({ id }) => `${month} ${id}`)),
    ...unplanned.map(({ id }) => `- ${id}`),
  ]
}

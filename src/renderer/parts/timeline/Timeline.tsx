/** How much of the year is in sight. */
export type Zoom = 'year' | 'half' | 'month'

type Props = {
  readonly zoom: Zoom
  /** The activity that is shown in full beside the year, if any. */
  readonly openId: string | null
  readonly onOpen: (activityId: string) => void
  /** Asks for a new activity at a written moment (`2026-11`, `2026-W46`, ...). */
  readonly onAdd: (moment: string) => void
}

/** The school year as a timeline. Needs a `TimelineArea` around it. */
export function Timeline({ zoom }: Props) {
  return <div>{zoom}</div>
}

type Props = {
  readonly onClose: () => void
  /** An idea was put on the plan as this activity. */
  readonly onPlaced: (activityId: string) => void
}

/** The gereedschapskist beside the year: ideas to search, drag onto the year, and keep. */
export function LibraryPanel({ onClose }: Props) {
  return <button type="button" onClick={onClose} />
}

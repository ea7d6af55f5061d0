type Props = {
  /** The activity that is shown in full beside the table, if any. */
  readonly openId: string | null
  readonly onOpen: (activityId: string) => void
}

/** The plan as rows and columns that are filled in as in a spreadsheet. */
export function PlanTable({ openId }: Props) {
  return <div>{openId}</div>
}

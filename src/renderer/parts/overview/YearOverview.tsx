/** The whole year on one sheet, to be read from the back of the room. */
export function YearOverview() {
  return <div />
}

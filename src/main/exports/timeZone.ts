/** The zone whose clock the times of a plan are of. */
export const timeZone = 'Europe/Amsterdam'

/**
 * How that clock goes, for calendars that do not know it: an hour ahead from the last Sunday of March to that of October,
 * as it has been since 1996. Written out here because that is all there is to say; the zones of the world are large.
 */
export const timeZoneComponent = [
  'BEGIN:VTIMEZONE',
  `TZID:${timeZone}`,
  ...turn('DAYLIGHT', 'CEST', '+0100', '+0200', '19960331T020000', 3),
  ...turn('STANDARD', 'CET', '+0200', '+0100', '19961027T030000', 10),
  'END:VTIMEZONE',
].join('\r\n')

function turn(kind: string, name: string, from: string, to: string, first: string, month: number): readonly string[] {
  return [
    `BEGIN:${kind}`,
    `TZNAME:${name}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `DTSTART:${first}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `END:${kind}`,
  ]
}

import type { MinutesPart, MinutesRemark, TrajectDocument } from '../../records.ts'

/** What the facilitator added to a part of the minutes of a session. */
export function minutesRemarkOf(
  { minutesRemark }: Pick<TrajectDocument, 'minutesRemark'>,
  sessionId: string,
  part: MinutesPart,
): MinutesRemark | undefined {
  for (const remark of minutesRemark.values()) if (remark.sessionId === sessionId && remark.part === part) return remark
  return undefined
}

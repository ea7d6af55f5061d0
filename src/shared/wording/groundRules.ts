import type { Translation } from '../i18n.ts'
import { type SessionKind, sessionKinds, type TrajectDocument, trajectOf } from '../records.ts'
import { sessionOf } from '../rules/board/boards.ts'
import { schoolYearName } from '../rules/calendar/schedule.ts'
import { eurosText, hoursText } from './amounts.ts'
import type { Handout, HandoutBlock } from './handout.ts'
import { schoolInWords } from './jaarplan.ts'
import { longDate } from './wording.ts'

/** How many rows there are to write members of the working group in. */
const memberRows = 8

/** Who signs, in this order. */
const signing = ['school', 'college'] as const

/** Who has a part in the traject before there is a working group. */
const people = ['lineManager', 'contact', 'facilitator'] as const

const bySchool = ['group', 'hours', 'money', 'room', 'contact', 'carryOut', 'evaluate'] as const
const byCollege = ['lead', 'write', 'minutes', 'remind', 'evaluate'] as const
const together = ['owned', 'decide', 'privacy', 'stop'] as const

/** When they meet, in order; of a session the traject may have a date. */
const meetings = ['exploring', 'preparing', ...sessionKinds, 'informing', 'evaluating'] as const
type Meeting = (typeof meetings)[number]

function isSession(meeting: Meeting): meeting is SessionKind {
  return sessionKinds.some((kind) => kind === meeting)
}

/**
 * What a school and the hogeschool agree before they begin, as a form: what is known is filled in, the rest is a blank.
 * Throws when the document has no traject.
 */
export function groundRulesOf(document: TrajectDocument, { t, language }: Translation): Handout {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no ground rules')
  const blank = t('groundRules.blank')
  const amounts = {
    hours: hoursText(traject.minutes) || blank,
    euros: eurosText(traject.cents) || blank,
  }
  const list = (items: readonly string[]): HandoutBlock => ({ kind: 'list', items })
  const part = (text: string): HandoutBlock => ({ kind: 'heading', level: 1, text })
  const meetingOf = (meeting: Meeting) => {
    if (!isSession(meeting)) return [t(`groundRules.meeting.${meeting}`), '', '']
    const date = sessionOf(document, meeting)?.date ?? null
    return [t(`session.${meeting}`), date === null ? '' : longDate(date, language), '']
  }
  return {
    title: t('groundRules.title'),
    school: schoolInWords(traject),
    facts: [
      { label: t('document.schoolType'), value: t(`schoolType.${traject.schoolType}`) },
      { label: t('document.schoolYear'), value: schoolYearName(traject.schoolYear) },
    ],
    blocks: [
      { kind: 'text', text: t('groundRules.about') },
      part(t('groundRules.people')),
      {
        ...table(t('groundRules.people'), t('groundRules.people.about'), [
          t('sheet.role'),
          t('sheet.free.name'),
          t('groundRules.reach'),
        ]),
        rows: people.map((who) => [t(`groundRules.person.${who}`), '', '']),
      },
      part(t('groundRules.dates')),
      {
        ...table(t('groundRules.dates'), t('groundRules.dates.about'), [
          t('groundRules.meeting'),
          t('minutes.date'),
          t('groundRules.place'),
        ]),
        rows: meetings.map(meetingOf),
      },
      part(t('groundRules.school')),
      list(bySchool.map((rule) => t(`groundRules.school.${rule}`, amounts))),
      part(t('groundRules.college')),
      list(byCollege.map((rule) => t(`groundRules.college.${rule}`))),
      part(t('groundRules.together')),
      list(together.map((rule) => t(`groundRules.together.${rule}`))),
      part(t('groundRules.group')),
      { kind: 'text', text: t('groundRules.group.about') },
      {
        ...table(t('groundRules.group'), t('groundRules.group.table'), [t('sheet.free.name'), t('sheet.role')]),
        rows: Array.from({ length: memberRows }, () => ['', '']),
      },
      part(t('groundRules.decision')),
      { kind: 'text', text: t('groundRules.decision.go') },
      { kind: 'text', text: t('groundRules.decision.noGo', { blank }) },
      part(t('groundRules.signatures')),
      {
        ...table(t('groundRules.signatures'), t('groundRules.signatures.about'), [
          '',
          ...signing.map((who) => t(`groundRules.signing.${who}`)),
        ]),
        rows: (['name', 'function', 'date', 'signature'] as const).map((what) => [
          t(`groundRules.sign.${what}`),
          '',
          '',
        ]),
      },
    ],
  }
}

function table(title: string, about: string, headings: readonly string[]) {
  return {
    kind: 'table',
    title,
    about,
    columns: headings.map((heading) => ({ heading, width: 1 })),
    toWriteIn: true,
  } as const
}

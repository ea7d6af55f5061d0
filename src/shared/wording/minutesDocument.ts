import { localDate } from '../dates.ts'
import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import {
  type MinutesPart,
  minutesParts,
  outcomes,
  type Person,
  type SessionKind,
  type TrajectDocument,
  trajectOf,
} from '../records.ts'
import { schoolYearName } from '../rules/calendar/schedule.ts'
import { type AgendaItem, type Decided, type Harvest, type Minutes, minutesOf } from '../rules/minutes/minutes.ts'
import { minutesRemarkOf } from '../rules/minutes/minutesRemark.ts'
import { isUndecided } from '../rules/plan/plan.ts'
import { latestVersion } from '../rules/plan/versions.ts'
import { tidyLine } from '../text.ts'
import { agreementAbout } from './agreementWording.ts'
import { type Fact, schoolInWords } from './jaarplan.ts'
import { ledgerInWords } from './ledgerWording.ts'
import { stepTitle } from './stepTitle.ts'
import { longDate, shortDate, whenInWords } from './wording.ts'

/** One thing that the minutes tell, and what there is to say of it. */
type MinutesLine = { readonly text: string; readonly about: readonly string[] }

/** Lines that belong together, under a heading of their own where they have one. */
export type MinutesGroup = { readonly heading: string | null; readonly lines: readonly MinutesLine[] }

/** A part of the minutes: what was recorded, or that nothing was, and what the facilitator added. */
export type MinutesPartText = {
  readonly part: MinutesPart
  readonly heading: string
  readonly groups: readonly MinutesGroup[]
  /** What stands there when there are no groups. */
  readonly none: string
  readonly remark: string
}

/** All that the minutes of a session say, in words, so that the screen, the Word document and the printed page say the same. */
export type MinutesDocument = {
  readonly title: string
  /** The school, with its place when that is known. */
  readonly school: string
  readonly facts: readonly Fact[]
  readonly parts: readonly MinutesPartText[]
}

/** The minutes of a session in words, made at an instant (ISO 8601). Throws when the document has no traject. */
export function minutesDocumentOf(
  document: TrajectDocument,
  kind: SessionKind,
  now: string,
  language: Language,
  t: Translate,
): MinutesDocument {
  const traject = trajectOf(document)
  const minutes = minutesOf(document, kind, now)
  if (!traject || !minutes) throw new Error('a document without a traject has no minutes')
  const groups = groupsOf(document, kind, minutes, language, t)
  const { date: planned, begunAt } = minutes.session
  const date = planned ?? (begunAt === null ? null : dayOf(begunAt))
  return {
    title: t(`minutes.title.${kind}`),
    school: schoolInWords(traject),
    facts: [
      { label: t('document.schoolYear'), value: schoolYearName(traject.schoolYear) },
      ...(date === null ? [] : [{ label: t('minutes.date'), value: longDate(date, language) }]),
      { label: t('minutes.made'), value: shortDate(dayOf(now)) },
    ],
    parts: partsOf(kind).map((part) => ({
      part,
      heading: t(`minutes.part.${part}`),
      groups: groups[part],
      none: t(`minutes.none.${part}`),
      remark: minutesRemarkOf(document, minutes.session.id, part)?.text ?? '',
    })),
  }
}

/** The day of an instant on the calendar of this machine: in the evening that may be another one than in UTC. */
function dayOf(instant: string): string {
  return localDate(new Date(instant))
}

/** The parts of the minutes of a session, in order. Only werksessie 2 decides, and compares with a sketch. */
function partsOf(kind: SessionKind): readonly MinutesPart[] {
  const others: readonly MinutesPart[] = kind === 'werksessie1' ? ['decisions', 'changes'] : ['harvest', 'plan']
  return minutesParts.filter((part) => !others.includes(part))
}

type Groups = Readonly<Record<MinutesPart, readonly MinutesGroup[]>>

function groupsOf(
  document: TrajectDocument,
  kind: SessionKind,
  minutes: Minutes,
  language: Language,
  t: Translate,
): Groups {
  const sketch = latestVersion(document, 'sketch')
  const next =
    minutes.next === null ? [] : [line(t(`minutes.next.${kind}`, { date: longDate(minutes.next, language) }))]
  return {
    attendance: single(minutes.present.map(personInMinutes)),
    agenda: single(minutes.agenda.map((item) => agendaLine(item, t))),
    harvest: minutes.harvest.flatMap(({ step, columns }) =>
      columns.map(({ column, items }) => ({
        heading: [stepTitle(step, t), ...(columns.length > 1 || column !== 'open' ? [t(`column.${column}`)] : [])].join(
          ' · ',
        ),
        lines: items.map((item) => harvestLine(item, t)),
      })),
    ),
    plan: single(
      minutes.planned.map((activity) =>
        line(activity.title, [t(`kind.${activity.kind}`), whenInWords(activity, language, t)].join(' · ')),
      ),
    ),
    decisions: decisionGroups(document, minutes.decided, t),
    changes:
      sketch && kind === 'werksessie2'
        ? ledgerInWords(sketch.snapshot, document, language, t).map(({ title, lines }) => ({
            heading: tidyLine(title),
            lines: lines.map(({ text }) => line(text)),
          }))
        : [],
    parkingLot: single(minutes.parkingLot.map(({ text }) => line(text))),
    agreements: single(
      minutes.agreements.map((agreement) =>
        line(agreement.what, agreementAbout(agreement, language, t), agreement.done ? t('minutes.done') : ''),
      ),
    ),
    next: single(next),
  }
}

function single(lines: readonly MinutesLine[]): readonly MinutesGroup[] {
  return lines.length > 0 ? [{ heading: null, lines }] : []
}

// Texts are tidied here too, because an imported traject did not pass the commands.
function line(text: string, ...about: readonly string[]): MinutesLine {
  return { text: tidyLine(text), about: about.map(tidyLine).filter((each) => each !== '') }
}

/** Somebody by name and role; how to reach them is nobody else's. */
function personInMinutes({ name, role }: Person): MinutesLine {
  return line(name, role)
}

function agendaLine({ step, elapsed }: AgendaItem, t: Translate): MinutesLine {
  const took = Math.round(elapsed / 60_000)
  return line(
    stepTitle(step, t),
    [
      ...(step.minutes > 0 ? [t('minutes.agenda.planned', { count: step.minutes })] : []),
      elapsed === 0 ? t('minutes.agenda.unused') : t('minutes.agenda.took', { count: Math.max(1, took) }),
    ].join(' · '),
  )
}

function harvestLine({ text, intention, goal, dots, cards }: Harvest, t: Translate): MinutesLine {
  return line(
    dots > 0 ? `${text} (${t('card.dots', { count: dots })})` : text,
    intention && t('minutes.intention', { text: intention }),
    goal && t('minutes.goal', { text: goal }),
    ...cards.flatMap((card) => [
      card.text,
      card.intention && t('minutes.intention', { text: card.intention }),
      card.goal && t('minutes.goal', { text: card.goal }),
    ]),
  )
}

/** What was decided, per outcome and with how many; what was not discussed comes last. */
function decisionGroups(document: TrajectDocument, decided: readonly Decided[], t: Translate): readonly MinutesGroup[] {
  const group = (name: string, of: readonly Decided[]): readonly MinutesGroup[] =>
    of.length === 0
      ? []
      : [
          {
            heading: t('minutes.decisions.count', { outcome: name, count: of.length }),
            lines: of.map(({ activity, decision, remark }) =>
              line(
                activity.title,
                decision && decision.outcome !== 'later' && isUndecided(document, activity.id)
                  ? t('minutes.decision.again')
                  : '',
                remark && t('minutes.remark.said', { text: remark }),
              ),
            ),
          },
        ]
  return [
    ...outcomes.flatMap((outcome) =>
      group(
        t(`outcome.${outcome}`),
        decided.filter(({ decision }) => decision?.outcome === outcome),
      ),
    ),
    ...group(
      t('minutes.decision.none'),
      decided.filter(({ decision }) => decision === null),
    ),
  ]
}

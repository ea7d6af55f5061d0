import type { TrajectDocument, Version } from '../../records.ts'
import { assertNever } from '../../result.ts'
import { frozenBeside, ledgerSince } from '../ledger/ledger.ts'
import { type LedgerLine, ledgerLines } from '../ledger/ledgerLines.ts'
import type { ToldRole } from '../plan/activityFacts.ts'
import { documentOfVersion, versionNumber } from '../plan/versions.ts'
import type { StageContent, StageLine } from './onStage.ts'
import { stageRecurrence } from './recurrenceOnStage.ts'

/** Which versions are told apart: `toId` null is the plan of now. */
type Told = { readonly fromId: string; readonly toId: string | null }

/** What changed in the plan, for the group: owners by role. Null when a version is there no more. */
export function ledgerOnStage(document: TrajectDocument, { fromId, toId }: Told): StageContent | null {
  const [from, to] = [document.version.get(fromId), toId === null ? null : document.version.get(toId)]
  if (!from || to === undefined) return null
  const after = to ? documentOfVersion(document, to) : document
  const sides = { before: frozenBeside(from.snapshot, after), after }
  const entries = ledgerLines(sides, ledgerSince(from.snapshot, after), ({ role }) => role)
  return {
    kind: 'ledger',
    since: stageVersion(document, from),
    until: to && stageVersion(document, to),
    entries: entries
      .map(({ entry, lines }) => ({
        kind: entry.kind,
        title: entry.kind === 'plan' ? '' : entry.title,
        lines: lines.flatMap((line) => stageLine(line) ?? []),
      }))
      .filter(({ lines }) => lines.length > 0),
  }
}

function stageVersion(document: TrajectDocument, version: Version) {
  return { kind: version.kind, number: versionNumber(document, version), date: version.date }
}

/** A line of which every field is named and copied; null for what is not for the wall. */
function stageLine(line: LedgerLine): StageLine | null {
  switch (line.about) {
    case 'added':
    case 'removed':
    case 'later':
    case 'goesAhead':
      return { about: line.about }
    case 'mergedInto':
    case 'splitFrom':
    case 'tookIn':
      return { about: line.about, title: line.title }
    case 'dropped':
      return { about: 'dropped', reason: line.reason }
    case 'title':
    case 'goal':
    case 'where':
    case 'roleName':
    case 'buildsOn':
      return { about: line.about, before: line.before, after: line.after }
    case 'tool':
    case 'elaboration':
    case 'remark':
    case 'targetGroup':
      return { about: line.about, before: line.before, after: line.after }
    case 'part':
      return { about: 'part', role: copyOf(line.role), before: line.before, after: line.after }
    case 'kind':
      return { about: 'kind', before: line.before, after: line.after }
    case 'moment': {
      const [before, after] = [line.before, line.after].map(({ moment, recurrence }) => ({
        moment,
        recurrence: stageRecurrence(recurrence),
      }))
      return before && after ? { about: 'moment', before, after } : null
    }
    case 'owners': {
      const [before, after] = [calledOf(line.before), calledOf(line.after)]
      // Another person in the same role is for the group the same.
      return JSON.stringify(before) === JSON.stringify(after) ? null : { about: 'owners', before, after }
    }
    case 'targetGroups':
      return { about: 'targetGroups', before: [...line.before], after: [...line.after] }
    case 'minutes':
    case 'cents':
    case 'minutesAvailable':
    case 'centsAvailable':
      return { about: line.about, before: line.before, after: line.after }
    case 'vision':
      return { about: 'wholeVision', became: line.before === '' ? 'added' : line.after === '' ? 'removed' : 'changed' }
    case 'toolSource':
    case 'ownerName':
      return null
    default:
      return assertNever(line)
  }
}

type Called = Extract<LedgerLine, { readonly about: 'owners' }>['before']

function calledOf(owners: Called): Called {
  return owners.map((owner) =>
    owner.kind === 'person' ? { kind: 'person', called: owner.called } : { kind: 'role', role: copyOf(owner.role) },
  )
}

function copyOf(role: ToldRole): ToldRole {
  return typeof role === 'string' ? role : { name: role.name }
}

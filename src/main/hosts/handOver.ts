import type { Exported, ExportFormat, ExportWhat } from '#shared/contract.ts'
import type { FileToMake } from '#shared/everything.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument, Version } from '#shared/records.ts'
import { assertNever, fail, type Result } from '#shared/result.ts'
import { boards } from '#shared/rules/board/boards.ts'
import { recipientKey } from '#shared/rules/calendarFile/recipients.ts'
import { documentOfVersion, withHashes } from '#shared/rules/plan/versions.ts'
import type { Log } from '../errorLog.ts'
import type { ToExport } from '../exports/index.ts'
import { hashesOf } from '../sha256.ts'
import type { Environment } from '../workspace/workspace.ts'
import type { WorkspaceHandle } from '../workspaceHandle.ts'

/** What is asked for, as a window calls it, in a language. */
export type Asked = { readonly trajectId: string; readonly what: ExportWhat; readonly language: Language }

/** Brings a document to a person, in whatever way. Errors: `export.failed`, `export.unmade`, `export.unwritable`. */
export type Deliver = (
  asked: Asked,
  document: TrajectDocument,
  what: ToExport,
  format: ExportFormat,
) => Promise<Result<Exported>>

/** Hands something of a traject over. Errors: `traject.gone`, `record.gone` and those of delivering. */
export type HandOver = (asked: Asked, format: ExportFormat, deliver: Deliver) => Promise<Result<Exported>>

/** Hands over what is in a workspace; a calendar is remembered once the person has it. */
export function handingOver(
  workspaceHandle: Pick<WorkspaceHandle, 'workspace' | 'isReading'>,
  { environment, log }: { readonly environment: Environment; readonly log: Log },
): HandOver {
  const handOutCalendar = async (
    asked: Asked & { readonly what: ExportWhat & { readonly kind: 'calendar' } },
    document: TrajectDocument,
    deliver: Deliver,
  ): Promise<Result<Exported>> => {
    const { calendarFor } = await import('./calendarFor.ts')
    const { recipient } = asked.what
    const workspace = workspaceHandle.workspace()
    if (!workspace.ok) return workspace
    const before = workspace.value.handedOut(asked.trajectId, recipientKey(recipient))
    const now = new Date(environment.now())
    const { file, given } = calendarFor(document, { ...asked, recipient, now }, before)
    const delivered = await deliver(asked, document, file, 'ics')
    if (!delivered.ok || delivered.value.kind === 'cancelled' || workspaceHandle.isReading()) return delivered
    // The data may be elsewhere by now.
    const current = workspaceHandle.workspace()
    if (!current.ok) return current
    const remembered = current.value.rememberHandedOut(given)
    return remembered.ok ? delivered : remembered
  }
  return async (asked, format, deliver) => {
    const { trajectId, what } = asked
    const workspace = workspaceHandle.workspace()
    if (!workspace.ok) return workspace
    const found = workspace.value.document(trajectId)
    if (!found.ok) return found
    const whole = withHashes(found.value, hashesOf(found.value))
    const version = versionOf(whole, what)
    if (version === undefined) return fail('record.gone')
    const document = version ? documentOfVersion(whole, version) : whole
    try {
      if (what.kind === 'calendar') {
        // What was agreed belongs to no version.
        return await handOutCalendar({ ...asked, what }, { ...document, agreement: whole.agreement }, deliver)
      }
      const toExport = toExportOf(whole, what)
      if (!toExport) return fail('record.gone')
      return await deliver(asked, document, toExport, format)
    } catch (error) {
      log('traject.export', error)
      return fail('export.failed')
    }
  }
}

/** Hands files of a traject over one by one, and goes on after one that fails; `tell` hears how each went. */
export async function handOverEach(
  files: readonly FileToMake[],
  { trajectId, language }: Omit<Asked, 'what'>,
  { handOver, deliver }: { readonly handOver: HandOver; readonly deliver: Deliver },
  tell: (went: Result<Exported>, done: number) => void,
): Promise<void> {
  for (const [index, { what, format }] of files.entries()) {
    tell(await handOver({ trajectId, what, language }, format, deliver), index + 1)
  }
}

/** The version that is asked for; null for the plan of now, undefined when it is not there. What is no plan has none. */
function versionOf({ version }: TrajectDocument, what: ExportWhat): Version | null | undefined {
  // What changed and minutes are told of the whole traject: the names of versions are in it.
  const id = 'versionId' in what ? what.versionId : null
  return id === null ? null : version.get(id)
}

/** What is asked for with the versions that it names; null when one is not there. */
function toExportOf(
  document: TrajectDocument,
  what: Exclude<ExportWhat, { readonly kind: 'calendar' }>,
): ToExport | null {
  switch (what.kind) {
    case 'plan':
      return { kind: 'plan', version: versionOf(document, what) ?? null }
    case 'poster':
      return { kind: 'poster', version: versionOf(document, what) ?? null, paper: what.paper }
    case 'changes': {
      const since = document.version.get(what.sinceId)
      const until = what.untilId === null ? null : document.version.get(what.untilId)
      return !since || until === undefined ? null : { kind: 'changes', since, until }
    }
    case 'board':
    case 'cards':
      return boardToExportOf(document, what)
    case 'minutes':
    case 'myYear':
    case 'schoolPlan':
    case 'groundRules':
      return what
    default:
      return assertNever(what)
  }
}

/** A board or its cards with the step that it is of; null when that has none. */
function boardToExportOf(
  document: TrajectDocument,
  { kind, stepId }: Extract<ExportWhat, { readonly kind: 'board' | 'cards' }>,
): ToExport | null {
  if (stepId === null) return { kind: 'cards', step: null }
  const step = document.step.get(stepId)
  return step && boards[step.board].columns.length > 0 ? { kind, step } : null
}

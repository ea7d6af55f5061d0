import { type ExportWhat, exportWhat } from './contract.ts'
import { assertNever } from './result.ts'

const printKinds = [
  'plan',
  'changes',
  'minutes',
  'poster',
  'board',
  'cards',
] as const satisfies readonly ExportWhat['kind'][]

/** What can be printed: a calendar is for a calendar app, and some documents are there to write on in. */
export type PrintWhat = Extract<ExportWhat, { readonly kind: (typeof printKinds)[number] }>

const start = 'afdrukken'

/** The address of what is printed, behind the `#`; main opens it to make a PDF of what the window shows there. */
export function printRoute(trajectId: string, what: PrintWhat): string {
  return `/${['traject', trajectId, start, ...partsOf(what)].map(encodeURIComponent).join('/')}`
}

/** What an address prints; null for that of a screen. */
export function printedAt(address: string): PrintWhat | null {
  const [traject, , printing, ...parts] = address.split('/').slice(1).map(decodeURIComponent)
  if (traject !== 'traject' || printing !== start) return null
  const what = exportWhat.safeParse(whatOf(parts)).data
  return what && isPrinted(what) ? what : null
}

/** Whether something is printed, and not made by main. */
export function isPrinted(what: ExportWhat): what is PrintWhat {
  return printKinds.some((kind) => kind === what.kind)
}

function partsOf(what: PrintWhat): readonly string[] {
  const ofOne = (id: string | null) => (id === null ? [] : [id])
  switch (what.kind) {
    case 'plan':
      return ['plan', ...ofOne(what.versionId)]
    case 'changes':
      return ['wijzigingen', what.sinceId, ...ofOne(what.untilId)]
    case 'minutes':
      return ['verslag', what.session]
    case 'poster':
      return ['poster', what.paper, ...ofOne(what.versionId)]
    case 'board':
      return ['bord', what.stepId]
    case 'cards':
      return ['kaarten', ...ofOne(what.stepId)]
    default:
      return assertNever(what)
  }
}

/** As the address has it; whether that is something is for the schema to say. */
function whatOf([name, one, two]: readonly string[]): Readonly<Record<string, string | null | undefined>> | null {
  switch (name) {
    case 'plan':
      return { kind: 'plan', versionId: one ?? null }
    case 'wijzigingen':
      return { kind: 'changes', sinceId: one, untilId: two ?? null }
    case 'verslag':
      return { kind: 'minutes', session: one }
    case 'poster':
      return { kind: 'poster', paper: one, versionId: two ?? null }
    case 'bord':
      return { kind: 'board', stepId: one }
    case 'kaarten':
      return { kind: 'cards', stepId: one ?? null }
    default:
      return null
  }
}

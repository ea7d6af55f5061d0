import { useLocation } from 'wouter'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { type ExportFormat, type ExportWhat, exportFormats } from '#shared/contract.ts'
import type { MessageKey } from '#shared/language/index.ts'
import { type PrintedWhat, printRoute } from '#shared/printRoute.ts'
import { assertNever } from '#shared/result.ts'
import { ownerKey } from '#shared/rules/plan/owners.ts'
import { peopleOfYear } from '#shared/rules/plan/perOwner.ts'
import { ownerInWords } from '#shared/wording/wording.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { printWhenReady } from './printing.ts'

/** Only a plan has rows for a spreadsheet, and moments for a calendar. */
const formatsOf = {
  plan: exportFormats,
  changes: ['pdf', 'docx'],
  minutes: ['pdf', 'docx'],
} as const satisfies Record<PrintedWhat['kind'], readonly ExportFormat[]>

const planOfNow: PrintedWhat = { kind: 'plan', versionId: null }

/** Hands something over, from any screen of the traject: the jaarplan, unless something else is named. */
export function ExportControl({ what = planOfNow }: { readonly what?: PrintedWhat }) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const [, navigate] = useLocation()
  const people = useDocument(peopleOfYear)
  const word = (other: ExportWhat) => () => bridge.call('traject.export', { trajectId, format: 'docx', what: other })
  const others = [
    {
      id: 'myYear',
      ask: [
        { id: 'all', name: t('export.myYear.all'), ask: word({ kind: 'myYear', who: null }) },
        ...people.map((who) => ({
          id: ownerKey(who),
          name: ownerInWords(who, t),
          ask: word({ kind: 'myYear', who: ownerKey(who) }),
        })),
      ],
    },
    { id: 'schoolPlan', ask: word({ kind: 'schoolPlan' }) },
    { id: 'groundRules', ask: word({ kind: 'groundRules' }) },
  ] as const
  return (
    <ExportMenu
      t={t}
      name={t(nameOf(what))}
      formats={formatsOf[what.kind]}
      onExport={(format) => bridge.call('traject.export', { trajectId, format, what })}
      others={
        what === planOfNow
          ? others.map((other) => ({ ...other, name: t(`export.${other.id}`), about: t(`export.${other.id}.about`) }))
          : []
      }
      onDone={(text) => showNotice({ tone: 'done', text })}
      onError={showError}
      onPrint={() => {
        const back = window.location.hash.slice(1)
        navigate(printRoute(trajectId, what))
        void printWhenReady().then(() => navigate(back, { replace: true }))
      }}
    />
  )
}

function nameOf(what: PrintedWhat): MessageKey {
  switch (what.kind) {
    case 'plan':
      return what.versionId === null ? 'export.open' : 'versions.export'
    case 'changes':
      return 'export.ledger'
    case 'minutes':
      return 'minutes.export'
    default:
      return assertNever(what)
  }
}

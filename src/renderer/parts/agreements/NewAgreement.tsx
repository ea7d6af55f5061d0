import { Plus } from 'lucide-react'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { FormKey } from '#app/drafts.ts'
import { errorText, translate, useTranslation } from '#app/language.ts'
import { dropNotice, showNotice } from '#app/notices.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useDrafts, useTyped } from '#app/useDrafts.ts'
import type { Agreement } from '#shared/records.ts'
import { schoolTimeOf } from '#shared/rules/calendar/trajectCalendar.ts'
import { shorten } from '#shared/text.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './Agreements.module.css'
import { type AgreementForm, emptyForm, joined, type Part, partOf, readForm } from './agreementForm.ts'
import { useCalled } from './useCalled.ts'

/** One line for the whole traject: what is half typed in the panel is there in Afronden too. */
const key: FormKey = '#new agreement'

type Props = { readonly sessionId: string; readonly autoFocus?: boolean }

/** One line that notes what is agreed in a session: what, Tab, who, Tab, before when. Enter adds, and is ready for the next. */
export function NewAgreement({ sessionId, autoFocus = false }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const drafts = useDrafts()
  const typed = useTyped<AgreementForm>(key)
  const time = useDocument(schoolTimeOf)
  const called = useCalled()
  const [fault, setFault] = useState<{ readonly part: Part; readonly text: string } | null>(null)
  const [noted, setNoted] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])

  const fields = typed?.value ?? emptyForm
  const change = (part: Part, text: string) => {
    drafts.type<AgreementForm>(key, { ...fields, [part]: text })
    setFault(null)
  }
  const goTo = (part: Part) =>
    form.current?.querySelector<HTMLElement>(`[data-part="${part}"] :is(input, textarea)`)?.focus()

  const send = async (about: Pick<Agreement, Part>, sent: AgreementForm) => {
    const answer = await store.execute('agreement.add', { sessionId, ...about })
    if (answer.ok) {
      dropNotice(key)
      if (isShown.current) setNoted(about.what)
      return
    }
    drafts.type(key, joined(sent, drafts.get<AgreementForm>(key)?.value))
    const text = errorText(answer.error)
    if (isShown.current) setFault({ part: partOf(answer.error, sent), text })
    else showNotice({ key, tone: 'error', text: translate('field.notSaved', { why: text }) })
  }
  const add = (event?: SubmitEvent) => {
    event?.preventDefault()
    const now = drafts.get<AgreementForm>(key)?.value ?? emptyForm
    const read = readForm(now, time)
    setFault(read.kind === 'wrong' ? { part: read.part, text: errorText(read.error) } : null)
    goTo(read.kind === 'wrong' ? read.part : 'what')
    if (read.kind === 'wrong') return
    // First on its way, then emptied: what is not in its field any more is with main.
    if (read.kind === 'ready') drafts.during(key, () => send(read.about, now))
    drafts.set(key, null)
  }
  const errorAt = (part: Part) => (fault?.part === part ? fault.text : undefined)
  return (
    <form ref={form} className={styles.new} onSubmit={add} noValidate aria-label={t('agreements.new')}>
      <div data-part="what">
        <Field
          label={t('agreement.what')}
          rows={1}
          autoFocus={autoFocus}
          value={fields.what}
          onChange={(text) => change('what', text)}
          onEnter={add}
          error={errorAt('what')}
        />
      </div>
      <div data-part="who">
        <Field
          label={t('agreement.who')}
          suggestions={called}
          value={fields.who}
          onChange={(text) => change('who', text)}
          error={errorAt('who')}
        />
      </div>
      <div data-part="before">
        <Field
          label={t('agreement.before')}
          value={fields.before}
          onChange={(text) => change('before', text)}
          error={errorAt('before')}
        />
      </div>
      <Button type="submit" icon={Plus}>
        {t('agreements.add')}
      </Button>
      <p role="status" className={styles.noted}>
        {noted === '' ? '' : t('agreement.noted', { text: shorten(noted, 60) })}
      </p>
    </form>
  )
}

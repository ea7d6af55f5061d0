import { Pencil, X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { clipOf } from '#app/clip.ts'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRun, useStore } from '#app/useDocument.ts'
import { InlineField } from '#parts/fields/InlineField.tsx'
import { useAdding } from '#parts/fields/useAdding.ts'
import { readLines } from '#shared/clipboard/clipboard.ts'
import { limits, type Tool, type TrajectDocument } from '#shared/records.ts'
import { toolsOf } from '#shared/rules/plan/plan.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './ActivityPanel.module.css'
import lines from './Lines.module.css'

/** As many tools as the table takes in one cell. */
const mostTools = 50

/** By which means: a list with a field beneath it that adds at Enter. */
export function Tools({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const tools = useDocument(
    useCallback((document: TrajectDocument) => toolsOf(document, activityId), [activityId]),
    sameList,
  )
  const adding = useAdding({
    key: `${activityId} tool`,
    between: ' ',
    send: async (name) => {
      const answer = await store.execute('tool.add', { activityId, name })
      return answer.ok ? null : { field: 'tool', text: errorText(answer.error) }
    },
  })
  const [refused, setRefused] = useState<string | null>(null)
  const paste = async (event: ClipboardEvent) => {
    const { lines: names, more } = readLines(clipOf(event.clipboardData))
    const count = names.length + more
    if (count < 2) return
    event.preventDefault()
    const long = names.findIndex((name) => name.length > limits.card)
    if (tools.length + count > mostTools) setRefused(t('error.cell.tooMany', { max: mostTools }))
    else if (long !== -1) {
      setRefused(t('paste.list.tooLong', { line: long + 1, length: names[long]?.length ?? 0, max: limits.card }))
    } else {
      const all = [...tools.map(({ name }) => name), ...names]
      const answer = await store.execute('plan.edit', { rows: [{ id: activityId, tools: all }] })
      setRefused(answer.ok ? null : errorText(answer.error))
    }
  }
  const adder = useRef<HTMLDivElement>(null)
  const remove = async (id: string) => {
    await run('tool.remove', { id })
    adder.current?.querySelector('input')?.focus()
  }
  return (
    <>
      {tools.length > 0 ? (
        <ul className={lines.lines}>
          {tools.map((tool) => (
            <ToolLine key={tool.id} tool={tool} onRemove={() => void remove(tool.id)} />
          ))}
        </ul>
      ) : null}
      <div ref={adder} data-field="tool" onPasteCapture={(event) => void paste(event)}>
        <Field
          label={t('activity.tools.add')}
          hint={t('activity.tools.hint')}
          value={adding.value}
          onChange={(text) => {
            setRefused(null)
            adding.change(text)
          }}
          onBlur={adding.leave}
          onEnter={adding.add}
          error={refused ?? adding.refusal?.text}
        />
      </div>
    </>
  )
}

function ToolLine({ tool, onRemove }: { readonly tool: Tool; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  const [isEditing, setIsEditing] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  const { name, source } = tool
  const edit = (editing: boolean) => {
    setIsEditing(editing)
    // After the other form of the line is there.
    requestAnimationFrame(() => line.current?.querySelector<HTMLElement>(editing ? 'input' : 'button')?.focus())
  }
  if (isEditing) {
    return (
      <li ref={line} className={styles.inset}>
        <ToolForm tool={tool} onDone={() => edit(false)} />
      </li>
    )
  }
  return (
    <li ref={line} className={lines.line}>
      <div className={lines.about}>
        <Words as="p">{name}</Words>
        {source ? <p className={styles.soft}>{t('activity.tools.from', { source })}</p> : null}
      </div>
      <IconButton icon={Pencil} label={t('activity.tools.edit', { name })} onPress={() => edit(true)} />
      <IconButton icon={X} label={t('activity.tools.remove', { name })} onPress={onRemove} />
    </li>
  )
}

function ToolForm({ tool, onDone }: { readonly tool: Tool; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const store = useStore()
  const { id } = tool
  const save = async (fields: { readonly name: string } | { readonly source: string }) => {
    // What was taken away meanwhile needs no name any more.
    if (!store.record('tool', id)) return null
    const answer = await store.execute('tool.edit', { id, ...fields })
    return answer.ok ? null : errorText(answer.error)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Escape leaves this form; a second one closes what is around it.
    event.stopPropagation()
    onDone()
  }
  return (
    <fieldset
      className={styles.fields}
      aria-label={t('activity.tools.edit', { name: tool.name })}
      onKeyDown={onKeyDown}
    >
      <InlineField
        label={t('activity.tools.name')}
        isLabelShown
        name={`${id} name`}
        saved={tool.name}
        save={(name) => save({ name })}
      />
      <InlineField
        label={t('activity.tools.source')}
        isLabelShown
        name={`${id} source`}
        saved={tool.source}
        save={(source) => save({ source })}
        hint={t('activity.tools.sourceHint')}
      />
      <div className={styles.buttons}>
        <Button onPress={onDone}>{t('action.done')}</Button>
      </div>
    </fieldset>
  )
}

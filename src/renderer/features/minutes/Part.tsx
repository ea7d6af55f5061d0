import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import type { SessionKind } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import type { MinutesGroup, MinutesPartText } from '#shared/wording/minutesDocument.ts'
import { Field } from '#ui/Fields.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './MinutesPage.module.css'

type Props = { readonly session: SessionKind; readonly part: MinutesPartText }

/** A part of the minutes, and the field in which something is added to it. */
export function Part({ session, part: { part, heading, groups, none, remark } }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const added = useDraft({
    // What is typed belongs to a record: that of the session.
    key: `${sessionOf(store.document, session)?.id ?? ''} minutes ${part}`,
    saved: remark,
    notSaved: (why) => t('minutes.remark.notSaved', { why }),
    save: async (text) => {
      const answer = await store.execute('minutes.remark', { kind: session, part, text })
      return answer.ok ? null : { field: part, text: errorText(answer.error) }
    },
  })
  return (
    <section className={styles.part} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {groups.length === 0 ? <p className={styles.none}>{none}</p> : null}
      {groups.map((group, index) => (
        <Group key={index} group={group} />
      ))}
      <Field
        label={t('minutes.remark', { part: heading })}
        value={added.value}
        onChange={added.change}
        onBlur={added.commit}
        onEnter={added.commit}
        error={added.refusal?.text}
      />
    </section>
  )
}

function Group({ group: { heading, lines } }: { readonly group: MinutesGroup }) {
  return (
    <>
      {heading === null ? null : (
        <h3 className={styles.subheading}>
          <Words>{heading}</Words>
        </h3>
      )}
      <ul className={styles.lines}>
        {lines.map(({ text, about }, index) => (
          <li key={index}>
            <Words>{text}</Words>
            {about.map((each, place) => (
              <Words key={place} className={styles.about}>
                {each}
              </Words>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

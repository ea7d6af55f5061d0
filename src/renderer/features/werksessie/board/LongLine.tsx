import { useTranslation } from '#app/language.ts'
import type { SecondField } from '#shared/rules/board/boards.ts'
import { type PastedCard, tooLongIn } from '#shared/rules/table/pastedCards.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './PasteDialog.module.css'

/** Nobody shortens a longer text in a field of a few lines, and it would be slow to draw. */
const mostToChange = 5000

type Props = {
  readonly card: PastedCard
  readonly second: SecondField | null
  /** Whether it is the first of its kind: that is where one begins. */
  readonly isFirst: boolean
  readonly onChange: (fields: Partial<PastedCard>) => void
  readonly onLeaveOut: () => void
}

/** A pasted line that does not fit on a card: how long it is, and a field to shorten it. */
export function LongLine({ card, second, isFirst, onChange, onLeaveOut }: Props) {
  const { t } = useTranslation()
  const { line } = card
  const problem = tooLongIn(card)
  const isChangeable = Math.max(card.text.length, card.more.length) <= mostToChange
  const told = (field: 'text' | 'more') =>
    problem?.field === field ? t('paste.tooLong', { line, length: problem.length, max: problem.max }) : undefined
  return (
    <div className={styles.problem}>
      {isChangeable ? (
        <>
          <Field
            label={t('paste.line', { line })}
            rows={3}
            autoFocus={isFirst}
            value={card.text}
            onChange={(text) => onChange({ text })}
            error={told('text')}
          />
          {second && card.more !== '' ? (
            <Field
              label={t('paste.line.more', { line, field: t(`field.${second}`).toLocaleLowerCase() })}
              rows={2}
              value={card.more}
              onChange={(more) => onChange({ more })}
              error={told('more')}
            />
          ) : null}
        </>
      ) : (
        <p>{t('paste.tooLong.here', { line, length: problem?.length ?? 0, max: problem?.max ?? 0 })}</p>
      )}
      <Button {...(isChangeable ? {} : { autoFocus: isFirst })} onPress={onLeaveOut}>
        {t('paste.leaveOut.line', { line })}
      </Button>
    </div>
  )
}

import { Check, ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components'
import styles from './Fields.module.css'
import pills from './Pills.module.css'
import { Popover } from './Popover.tsx'

type TextProps = {
  readonly label: string
  /** For a field in a row, under a heading that says the same. */
  readonly isLabelHidden?: boolean
  /** Stands in the field while it is empty. */
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** Why the value cannot stay so; shown at the field. */
  readonly error?: string | undefined
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
  /** How many lines the field shows; one by default. */
  readonly rows?: number
  readonly onBlur?: () => void
  /** Enter in the field; without it Enter does what it does in a form. */
  readonly onEnter?: () => void
  readonly type?: 'text' | 'number'
  readonly min?: string
  readonly max?: string
  /** What is often meant here; anything else may be typed too. For a field of one line. */
  readonly suggestions?: readonly string[]
  /** A button behind the field, another way to fill it in. For a field of one line. */
  readonly beside?: ReactNode
}

/** A labelled field for text, with its hint and its error beneath it. */
export function Field({
  label,
  isLabelHidden = false,
  hint,
  error,
  rows,
  type,
  min,
  max,
  autoFocus = false,
  onEnter,
  suggestions = [],
  beside,
  placeholder,
  ...rest
}: TextProps) {
  const listId = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    // With Ctrl it belongs to what is around the field.
    if (!onEnter || event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onEnter()
  }
  return (
    <TextField className={styles.field} isInvalid={error !== undefined} type={type ?? 'text'} {...rest}>
      <Label className={isLabelHidden ? 'visuallyHidden' : styles.label}>{label}</Label>
      {rows ? (
        <TextArea dir="auto" className={styles.input} rows={rows} autoFocus={autoFocus} onKeyDown={onKeyDown} />
      ) : (
        <div className={styles.line}>
          <Input
            dir="auto"
            className={styles.input}
            autoFocus={autoFocus}
            {...(placeholder === undefined ? {} : { placeholder })}
            min={min}
            max={max}
            list={suggestions.length > 0 ? listId : undefined}
            onKeyDown={onKeyDown}
          />
          {beside}
        </div>
      )}
      {suggestions.length > 0 ? (
        <datalist id={listId}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ) : null}
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error}>{error}</FieldError>
    </TextField>
  )
}

type ChoiceProps<V extends string> = {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly text: string }[]
  readonly onChange: (value: V) => void
}

type PickProps<V extends string> = ChoiceProps<V> & {
  /** For a list in a row of filters, whose values say what it is about. */
  readonly isLabelHidden?: boolean
  readonly hint?: string
  /** Why this cannot be chosen; shown at the field. */
  readonly error?: string | undefined
}

/** One of a few, all in sight. */
export function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <RadioGroup
      className={styles.field}
      value={value}
      orientation="horizontal"
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={pills.pills}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={pills.pill}>
            <Check aria-hidden size="1em" className={styles.check} />
            {option.text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** One of many, in a list that opens. */
export function Picker<V extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  onChange,
  hint,
  error,
}: PickProps<V>) {
  return (
    <Select
      className={styles.field}
      value={value}
      isInvalid={error !== undefined}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      <Label className={isLabelHidden ? 'visuallyHidden' : styles.label}>{label}</Label>
      <Button className={styles.pick}>
        <SelectValue />
        <ChevronDown aria-hidden size="1.2em" />
      </Button>
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error}>{error}</FieldError>
      <Popover className={styles.popover}>
        <ListBox className={styles.list}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.text} className={styles.option}>
              {option.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

import { Check, ChevronDown } from 'lucide-react'
import { Button, ListBox, ListBoxItem, Select, SelectValue } from 'react-aria-components'
import { Popover } from '#ui/Popover.tsx'
import styles from './Toolbar.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [key: string, text: string])[]
  readonly onChoose: (key: string) => void
}

/** One of many in a bar, as wide as what is chosen; its name is shown in it as long as nothing is. */
export function Choose({ label, value, options, onChoose }: Props) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      value={value === '' ? null : value}
      onChange={(key) => onChoose(String(key))}
    >
      <Button className={styles.pick}>
        <SelectValue />
        <ChevronDown aria-hidden size="1.2em" />
      </Button>
      <Popover className={styles.popover}>
        <ListBox className={styles.list}>
          {options.map(([key, text]) => (
            <ListBoxItem key={key} id={key} textValue={text} className={styles.option}>
              {text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

type ManyProps = {
  readonly label: string
  readonly values: readonly string[]
  readonly options: readonly string[]
  readonly onChoose: (values: readonly string[]) => void
}

/** Some of many in a bar, several at once. */
export function ChooseMany({ label, values, options, onChoose }: ManyProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      selectionMode="multiple"
      value={values.filter((value) => options.includes(value))}
      onChange={(keys) => onChoose(keys.map(String))}
    >
      <Button className={styles.pick}>
        <SelectValue className={styles.many} />
        <ChevronDown aria-hidden size="1.2em" />
      </Button>
      <Popover className={styles.popover}>
        <ListBox className={styles.list}>
          {options.map((text) => (
            <ListBoxItem key={text} id={text} textValue={text} className={styles.option}>
              {({ isSelected }) => (
                <>
                  <span className={styles.check}>{isSelected ? <Check aria-hidden size="1em" /> : null}</span>
                  {text}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

import type { ActivityPart } from '#shared/wording/activityParts.ts'
import type { Fact } from '#shared/wording/jaarplan.ts'
import type { TextBlock } from '#shared/wording/textBlocks.ts'
import { Words } from '#ui/Words.tsx'
import styles from './Print.module.css'

/** A text of several lines, with the lists that are in it. */
export function Blocks({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  return blocks.map((block, index) => {
    if (block.kind === 'paragraph') {
      return (
        <Words key={index} as="p" className={styles.paragraph}>
          {block.text}
        </Words>
      )
    }
    const Tag = block.isNumbered ? 'ol' : 'ul'
    return (
      <Tag key={index} className={styles.list}>
        {block.items.map(({ text, level }, place) => (
          <li key={place} data-level={level}>
            <Words>{text}</Words>
          </li>
        ))}
      </Tag>
    )
  })
}

/** All that is known of an activity: what fits on a line as a fact, what is several as a list under its name. */
export function ActivityParts({ parts }: { readonly parts: readonly ActivityPart[] }) {
  return (
    <dl className={styles.parts}>
      {parts.map((part) => (
        <div key={part.label}>
          <dt>{part.label}</dt>
          <dd>{part.kind === 'text' ? <Words>{part.text}</Words> : <List items={part.items.map(withColon)} />}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Who, then what: `Mentor: stelt vragen`. */
function withColon({ name, about }: { readonly name: string; readonly about: string }) {
  return { name: about === '' ? name : `${name}:`, about }
}

type ListProps = {
  readonly items: readonly { readonly name: string; readonly about: string }[]
  /** Whether the names are no more than what is said. */
  readonly isPlain?: boolean
}

/** Names with what there is to say of each. */
export function List({ items, isPlain = false }: ListProps) {
  return (
    <ul className={styles.list}>
      {items.map(({ name, about }, index) => (
        <li key={index}>
          <Words as={isPlain || about === '' ? 'span' : 'strong'}>{name}</Words>
          {about === '' ? null : (
            <>
              {' '}
              <Words>{about}</Words>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Names with their values, beside each other as far as they fit. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <Words as="dd">{value}</Words>
        </div>
      ))}
    </dl>
  )
}

type TableProps = {
  readonly caption: string
  readonly columns: readonly { readonly heading: string; readonly isAmount?: boolean }[]
  readonly rows: readonly (readonly string[])[]
  /** Whether the last row is what the others come to. */
  readonly hasTotal?: boolean
}

/** A table whose head comes back on every page. */
export function Table({ caption, columns, rows, hasTotal = false }: TableProps) {
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {columns.map(({ heading, isAmount }) => (
            <th key={heading} scope="col" data-amount={isAmount}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={index} data-total={(hasTotal && index === rows.length - 1) || undefined}>
            {cells.map((cell, place) => (
              <td key={place} data-amount={columns[place]?.isAmount}>
                <Words>{cell}</Words>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

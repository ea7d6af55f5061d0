import { FileText } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, SubmenuTrigger } from 'react-aria-components'
import type { Exported } from '#shared/contract.ts'
import type { Result } from '#shared/result.ts'
import { Popover } from '#ui/Popover.tsx'
import styles from './ExportMenu.module.css'

/** Asks main for a document. */
type Ask = () => Promise<Result<Exported>>

/** A document beside the plan, and for whom it can be made when that is one of several. */
export type OtherDocument = {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly ask: Ask | readonly { readonly id: string; readonly name: string; readonly ask: Ask }[]
}

type Props = {
  readonly title: string
  readonly documents: readonly OtherDocument[]
  readonly onChoose: (ask: Ask) => Promise<void>
}

/** The documents beside the plan, under a heading of their own in its menu. */
export function OtherDocuments({ title, documents, onChoose }: Props) {
  return (
    <MenuSection className={styles.others}>
      <Header className={styles.title}>{title}</Header>
      {documents.map(({ id, name, about, ask }) => {
        const face = (
          <>
            <FileText aria-hidden size="1.4em" />
            <span>
              <span className={styles.name}>{name}</span>
              <span className={styles.about}>{about}</span>
            </span>
          </>
        )
        if (typeof ask === 'function') {
          return (
            <MenuItem key={id} id={id} className={styles.item} textValue={name} onAction={() => void onChoose(ask)}>
              {face}
            </MenuItem>
          )
        }
        return (
          <SubmenuTrigger key={id}>
            <MenuItem id={id} className={styles.item} textValue={name}>
              {face}
            </MenuItem>
            <Popover className={styles.popover}>
              <Menu className={styles.menu} aria-label={name}>
                {ask.map((each) => (
                  <MenuItem
                    key={each.id}
                    id={each.id}
                    className={styles.item}
                    textValue={each.name}
                    onAction={() => void onChoose(each.ask)}
                  >
                    {each.name}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
        )
      })}
    </MenuSection>
  )
}

import { Check } from 'lucide-react'
import { useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { lineKinds } from '#shared/rules/ledger/ledgerLines.ts'
import {
  countLines,
  everyChange,
  filterLedger,
  kindsIn,
  type LedgerFilter,
  ownersIn,
} from '#shared/wording/ledgerFilter.ts'
import type { LedgerText } from '#shared/wording/ledgerWording.ts'
import { Button } from '#ui/Button.tsx'
import { Picker } from '#ui/Fields.tsx'
import pills from '#ui/Pills.module.css'
import styles from './Ledger.module.css'
import { LedgerList } from './LedgerList.tsx'

const everybody = 'all'

/** A ledger to read, and to look in for one kind of change or for the activities of one owner. */
export function Ledger({ ledger }: { readonly ledger: readonly LedgerText[] }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<LedgerFilter>(everyChange)
  const kinds = kindsIn(ledger)
  const owners = ownersIn(ledger)
  // The plan goes on meanwhile: what nothing is left of is no longer looked for.
  const filter: LedgerFilter = {
    kinds: asked.kinds.filter((kind) => kinds.some((each) => each.kind === kind)),
    owner: owners.some(({ key }) => key === asked.owner) ? asked.owner : null,
  }
  const shown = filterLedger(ledger, filter)
  const count = countLines(ledger)
  const isWhole = filter.kinds.length === 0 && filter.owner === null
  return (
    <div className={styles.ledger}>
      {kinds.length > 1 || owners.length > 0 ? (
        <div className={styles.filters}>
          <CheckboxGroup
            className={styles.kinds}
            value={[...filter.kinds]}
            onChange={(chosen) => setAsked({ ...filter, kinds: lineKinds.filter((kind) => chosen.includes(kind)) })}
          >
            <Label className="visuallyHidden">{t('review.ledger.kinds')}</Label>
            <div className={pills.pills}>
              {kinds.map((each) => (
                <Checkbox key={each.kind} value={each.kind} className={pills.pill}>
                  {({ isSelected }) => (
                    <>
                      {isSelected ? <Check aria-hidden size="1em" /> : null}
                      {t('review.ledger.kind.count', {
                        kind: t(`review.ledger.kind.${each.kind}`),
                        count: each.count,
                      })}
                    </>
                  )}
                </Checkbox>
              ))}
            </div>
          </CheckboxGroup>
          {owners.length > 0 ? (
            <Picker
              isLabelHidden
              label={t('review.ledger.owner')}
              value={filter.owner ?? everybody}
              onChange={(owner) => setAsked({ ...filter, owner: owner === everybody ? null : owner })}
              options={[
                { value: everybody, text: t('review.ledger.owner.all') },
                ...owners.map(({ key, name }) => ({ value: key, text: name })),
              ]}
            />
          ) : null}
        </div>
      ) : null}
      <div className={styles.told}>
        <p role="status">
          {isWhole
            ? t('review.ledger.shown.all', { count })
            : t('review.ledger.shown', { shown: countLines(shown), count })}
        </p>
        {isWhole ? null : (
          <Button look="quiet" onPress={() => setAsked(everyChange)}>
            {t('review.ledger.showAll')}
          </Button>
        )}
      </div>
      {shown.length === 0 ? <p>{t('review.ledger.shown.none')}</p> : <LedgerList ledger={shown} />}
    </div>
  )
}

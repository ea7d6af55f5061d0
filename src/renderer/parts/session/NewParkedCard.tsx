import { useTranslation } from '#app/language.ts'
import { useAdding } from '#parts/fields/useAdding.ts'
import { Field } from '#ui/Fields.tsx'
import { usePark } from './usePark.ts'

/** A field in which one thing after another is put on the parking lot; nothing where there are no boards. */
export function NewParkedCard({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const { t } = useTranslation()
  const { canPark, park } = usePark()
  const adding = useAdding({
    key: '#parking lot',
    between: ' ',
    send: async (text) => {
      const why = await park(text)
      return why === null ? null : { field: 'text', text: why }
    },
  })
  if (!canPark) return null
  return (
    <Field
      label={t('parking.add')}
      value={adding.value}
      onChange={adding.change}
      onBlur={adding.leave}
      onEnter={adding.add}
      error={adding.refusal?.text}
      autoFocus={autoFocus}
    />
  )
}

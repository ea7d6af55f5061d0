import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedWords, type Stretch } from './changedWords.ts'

const text = fc.oneof(
  fc
    .array(fc.constantFrom('de', 'mentor', 'belt', 'ouders', 'één', 'samen', '👩‍🏫', ',', '.', '"', "zo'n"), {
      maxLength: 30,
    })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const whole = (stretches: readonly Stretch[]) => stretches.map((each) => each.text).join('')
const same = (stretches: readonly Stretch[]) => whole(stretches.filter(({ isChanged }) => !isChanged))
/** Written as a proofreader does: [what went or came]. */
const marked = (stretches: readonly Stretch[]) =>
  stretches.map((each) => (each.isChanged ? `[${each.text}]` : each.text)).join('')
const told = (before: string, after: string) => {
  const words = changedWords(before, after)
  return [marked(words.before), marked(words.after)]
}

describe('the changed words of a text', () => {
  it('are marked on both sides, whole words and no more', () => {
    expect(told('De mentor belt alle ouders', 'De decaan belt alle ouders')).toEqual([
      'De [mentor] belt alle ouders',
      'De [decaan] belt alle ouders',
    ])
    expect(told('Ouders kiezen mee', 'Ouders en leerlingen kiezen mee')).toEqual([
      'Ouders kiezen mee',
      'Ouders [en leerlingen ]kiezen mee',
    ])
    expect(told('Samen praten', 'Samen praten')).toEqual(['Samen praten', 'Samen praten'])
  })

  it('are one stretch where words beside each other changed, and the whole text where it is another', () => {
    expect(told('Wij vragen de mentor om te bellen', 'Wij vragen een decaan om te bellen')[0]).toBe(
      'Wij vragen [de mentor] om te bellen',
    )
    expect(told('In de aula', 'Thuis bij een ouder')).toEqual(['[In de aula]', '[Thuis bij een ouder]'])
    expect(told('', 'Nieuw')).toEqual(['', '[Nieuw]'])
  })

  it('leave each text as it was, and what is not marked the same in both', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = changedWords(before, after)
        expect(whole(words.before)).toBe(before)
        expect(whole(words.after)).toBe(after)
        expect(same(words.before)).toBe(same(words.after))
        const isMarked = [...words.before, ...words.after].some(({ isChanged }) => isChanged)
        expect(isMarked).toBe(before !== after)
      }),
      { numRuns: 500 },
    )
  })

  it('are the whole text where nobody would follow it any more', () => {
    const long = Array.from({ length: 700 }, (_, index) => `woord${index}`)
    expect(changedWords(long.join(' '), long.toReversed().join(' ')).before).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { languages, translationIn } from '../../i18n.ts'
import { begunDocument } from '../../testing/fixture.ts'
import { headingOf } from './headings.ts'
import { columnText, planColumns } from './planTable.ts'

describe('a heading', () => {
  it.each([
    ['Wie zorgt ervoor?', 'owner'],
    ['EIGENAAR(S)', 'owner'],
    ['Trekker:', 'owner'],
    ['Responsible', 'owner'],
    ['Verantwoordelijken', 'owner'],
    ['Waar?', 'place'],
    ['locatie *', 'place'],
    ['Plaats', 'place'],
    ['Where', 'place'],
    ['Wat?', 'title'],
    ['Wie belt de school?', undefined],
  ])('%j is the column %s', (text, column) => {
    expect(headingOf(text)).toBe(column)
  })

  it('that the table shows itself is its own column', () => {
    for (const language of languages) {
      const { t } = translationIn(language)
      expect(planColumns.map((column) => headingOf(columnText(begunDocument(), column, t)))).toEqual([...planColumns])
    }
  })
})

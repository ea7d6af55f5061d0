import { type Spent, spentInWords } from './spent.ts'

/** One measurement: what it cost, what the machine itself costs for it, and what we allow. */
export type Figure = {
  readonly id: string
  /** How many cards the board holds, activities the plan, or commands the data. */
  readonly n: number
  /** How many times the CPU of the page is slowed down. */
  readonly throttle: number
  readonly value: number
  readonly unit: 'ms' | 'MB' | 'kB'
  /** The physical minimum, measured in the same run. */
  readonly reference: number
  /** Null where the design names none. */
  readonly budget: number | null
  /** On what the page spent that time, where that was looked at. */
  readonly spent?: Spent
}

/** A figure from what was measured, in milliseconds where nothing else is said, to a tenth. */
export function figure(fields: Omit<Figure, 'unit'> & { readonly unit?: Figure['unit'] }): Figure {
  const { value, reference, budget, unit = 'ms' } = fields
  return {
    ...fields,
    value: tenth(value),
    unit,
    reference: tenth(reference),
    budget: budget === null ? null : tenth(budget),
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** The smallest value that at least this share of the values does not exceed. Throws on no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The figures as lines that a person can read. */
export function table(figures: readonly Figure[]): string {
  const header = ['what', 'n', 'CPU', 'measured', 'reference', 'budget', '']
  const rows = figures.map(({ id, n, throttle, value, unit, reference, budget, spent }) => [
    id,
    String(n),
    throttle === 1 ? 'full' : `1/${throttle}`,
    `${value} ${unit}`,
    `${reference} ${unit}`,
    budget === null ? '-' : `${budget} ${unit}`,
    budget === null ? '' : value <= budget ? 'within' : ['OVER', ...(spent ? [spentInWords(spent)] : [])].join(': '),
  ])
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

import { useCallback, useEffect, useState } from 'react'
import { settleHyphens } from './hyphens.ts'

/** The name of the letters on paper, as `--font-print` has it first. */
const printFont = '"Atkinson Hyperlegible Next"'

/** Prints this window once the print page says that it is ready; resolves when the print dialog has closed. */
export function printWhenReady(): Promise<void> {
  const page = document.documentElement
  return new Promise((resolve) => {
    const print = () => {
      if (page.dataset.printReady !== 'true') return false
      const sheets = window.document.adoptedStyleSheets
      window.document.adoptedStyleSheets = [...sheets, footOfPages()]
      window.print()
      window.document.adoptedStyleSheets = sheets
      resolve()
      return true
    }
    if (print()) return
    const watch = new MutationObserver(() => {
      if (print()) watch.disconnect()
    })
    watch.observe(page, { attributes: true, attributeFilter: ['data-print-ready'] })
  })
}

/** Marks the page as ready to print once its fonts are loaded; returns how to take that back. */
export function whenLettersAreThere(sheet: HTMLElement | null): () => void {
  let takeBack: (() => void) | null = null
  let isGone = false
  // Asking for a size lays the sheet out now: only then does the browser know which fonts to load.
  sheet?.getBoundingClientRect()
  void window.document.fonts.ready.then(() => {
    if (!isGone) takeBack = markReady()
  })
  return () => {
    isGone = true
    takeBack?.()
  }
}

/** For what is fitted to its sheet: when it can be measured, and once it fits the page is ready to print. */
export function useFitted() {
  const areLettersThere = useLetters()
  const [hasFit, setFit] = useState(false)
  useEffect(() => (hasFit ? markReady() : undefined), [hasFit])
  const onFit = useCallback(() => setFit(true), [])
  return { areLettersThere, hasFit, onFit } as const
}

/** Whether the letters of paper are loaded: who measures what is printed waits for them. */
export function useLetters(): boolean {
  const [areThere, setThere] = useState(false)
  useEffect(() => {
    let isGone = false
    const letters = ['400', '700'].map((weight) => window.document.fonts.load(`${weight} 12px ${printFont}`))
    // Without them others are used, and those are there.
    void Promise.allSettled(letters).then(() => {
      if (!isGone) setThere(true)
    })
    return () => {
      isGone = true
    }
  }, [])
  return areThere
}

/** Marks the page, which lies as it will, as ready to print; returns how to take that back. */
export function markReady(): () => void {
  const page = window.document.documentElement
  settleHyphens(page)
  page.dataset.printReady = 'true'
  return () => {
    delete page.dataset.printReady
  }
}

/** What a browser prints at the foot of every page: what the sheet says of itself, and the number of the page. */
function footOfPages(): CSSStyleSheet {
  const foot = window.document.querySelector<HTMLElement>('[data-print-foot]')?.dataset.printFoot
  const letters = `font: 8pt ${printFont}; color: gray`
  const sheet = new CSSStyleSheet()
  if (foot !== undefined)
    sheet.insertRule(
      `@page {
        @bottom-left { content: ${JSON.stringify(foot)}; ${letters} }
        @bottom-right { content: counter(page) " / " counter(pages); ${letters} }
      }`,
    )
  return sheet
}

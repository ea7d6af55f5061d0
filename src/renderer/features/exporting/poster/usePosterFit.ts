import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Paper } from '#shared/paper.ts'
import { papers } from '#shared/paper.ts'
import type { LaneToPour, Piece } from '#shared/rules/poster/pour.ts'
import type { Extent } from '#shared/rules/timeline/timeline.ts'
import type { Poster, PosterActivity } from '#shared/wording/poster.ts'
import { pxPerMm } from '#ui/mm.ts'
import { fitPoster, type Look, type PosterFit } from './fitPoster.ts'

/** The least width of the days of an activity, in mm on A3: one evening is a dot. */
const dot = 1.8
/** How high the letters of activities may be on A3, in mm: not as high as those of the title. */
const most = 4.6

/** How wide and high the part of a sheet with the days is, in mm, and how much smaller or larger than on A3 the sheet is. */
export type Ground = { readonly width: number; readonly height: number; readonly scale: number }

/**
 * Measures the words of a poster in the sheet that is drawn, and tells how they then lie; null until the letters are there.
 * The sheet has `data-poster="year"` where the days are, and a `data-words` in it for each activity of each lane.
 */
export function usePosterFit(
  sheet: RefObject<HTMLElement | null>,
  poster: Poster,
  paper: Paper,
  areLettersThere: boolean,
): (PosterFit & { readonly ground: Ground }) | null {
  const [fit, setFit] = useState<(PosterFit & { readonly ground: Ground }) | null>(null)
  useLayoutEffect(() => {
    const element = sheet.current
    const year = element?.querySelector<HTMLElement>('[data-poster="year"]')
    if (!element || !year || !areLettersThere) return
    const scale = papers[paper].width / papers.A3.width
    const ground = { width: year.clientWidth / pxPerMm, height: year.clientHeight / pxPerMm, scale }
    element.dataset.measuring = ''
    const measure = (look: Look) => lanesIn(element, poster, ground, look)
    setFit({ ...fitPoster(measure, { room: ground.height, most: most * scale }), ground })
    delete element.dataset.measuring
  }, [sheet, poster, paper, areLettersThere])
  return fit
}

/** Where the days of a stretch lie, in mm; wide enough to be seen. */
export function daysOn({ from, to }: Extent, poster: Poster, { width, scale }: Ground) {
  const perDay = width / poster.axis.length
  const [left, right] = [from * perDay, to * perDay]
  const spare = Math.max(0, dot * scale - (right - left)) / 2
  const begin = Math.min(Math.max(0, left - spare), width - dot * scale)
  return { left: begin, right: Math.max(right + spare, begin + dot * scale) }
}

/** Where the words of an activity begin: with its days, or as near to that as the end of the year allows. */
export function wordsOn(activity: PosterActivity, poster: Poster, ground: Ground, { wide }: Look) {
  const left = Math.max(0, Math.min(daysOn(activity.times[0], poster, ground).left, ground.width - wide))
  return { left, right: left + wide }
}

/** The key of an activity in a lane: one that is in two lanes stands in both. */
export function pieceKey(lane: string, activity: string): string {
  return `${lane} ${activity}`
}

function lanesIn(element: HTMLElement, poster: Poster, ground: Ground, look: Look): readonly LaneToPour[] {
  element.style.setProperty('--letters', `${look.letters}mm`)
  element.style.setProperty('--wide', `${look.wide}mm`)
  const heights = new Map<string, number>()
  for (const words of element.querySelectorAll<HTMLElement>('[data-words]'))
    heights.set(words.dataset.words ?? '', words.getBoundingClientRect().height / pxPerMm)
  const names = [...element.querySelectorAll<HTMLElement>('[data-lane]')]
  return poster.lanes.map(({ key, activities }, index) => ({
    key,
    least: (names[index]?.getBoundingClientRect().height ?? 0) / pxPerMm,
    pieces: activities.map((activity): Piece => {
      const all = activity.times.map((time) => daysOn(time, poster, ground))
      return {
        key: pieceKey(key, activity.id),
        days: { left: Math.min(...all.map(({ left }) => left)), right: Math.max(...all.map(({ right }) => right)) },
        words: wordsOn(activity, poster, ground, look),
        height: heights.get(pieceKey(key, activity.id)) ?? 0,
      }
    }),
  }))
}

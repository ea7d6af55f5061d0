/** A point of the window, in px. */
export type Point = { readonly x: number; readonly y: number }

/** A part of the window, in px. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** What scrolls along while something is held near one of its edges. */
export type ScrollArea = {
  readonly scroller: { scrollLeft: number; scrollTop: number }
  /** The part of it in which its contents show. */
  readonly box: Box
  readonly goes: 'down' | 'across' | 'both'
}

/**
 * What something can be dropped on: lists, or a time axis. It knows which thing and which spot lie where, and shows and says
 * so; when something is lifted, moved, dropped or put back is up to the session.
 */
export type DropTarget<Item, Spot> = {
  /** Whether a finger drags as soon as it moves, or has to hold still first: before that it scrolls. */
  readonly finger: 'moves' | 'holds'
  /** The thing that was pressed; null when that is none. */
  readonly itemAt: (pressed: EventTarget | null) => Item | null
  /** Lifts a thing where a pointer holds it, or by keyboard when that is null, and shows so; null when that can't be. */
  readonly lift: (item: Item, at: Point | null) => Drag<Spot> | null
}

/** A thing that was lifted. */
export type Drag<Spot> = {
  /** The spot that it lies on; null when that is none. */
  readonly from: Spot | null
  /** The spot on which it would land at a point; null for none. */
  readonly spotAt: (point: Point) => Spot | null
  /** The spot one step further by key; null when the key makes no step, or there is none. */
  readonly spotAfter: (spot: Spot | null, key: Key) => Spot | null
  readonly scrollAreaAt: (point: Point) => ScrollArea | null
  /** Draws on which spot it would land, and the thing itself where the pointer is; by keyboard at the spot. */
  readonly show: (spot: Spot | null, pointer: Point | null) => void
  /** Takes away all that was drawn. */
  readonly hide: () => void
  /** It lands: the one moment at which anything changes. Says so too. */
  readonly drop: (spot: Spot) => void
  /** What is said to who does not see the screen. */
  readonly words: {
    readonly lifted: () => string
    readonly over: (spot: Spot) => string
    readonly putBack: () => string
  }
}

/** What a key says while something is lifted. */
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>

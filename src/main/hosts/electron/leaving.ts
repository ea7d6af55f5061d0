/** How long a window gets to put away what is typed, in milliseconds. */
const patience = 2000

type Around = {
  /** Tells the window that it is about to close. */
  readonly tell: () => void
  /** Asks whether to close although something cannot be saved. */
  readonly askToClose: () => Promise<boolean>
  /** Does something after so many milliseconds; returns how to call it off. */
  readonly later: (run: () => void, wait: number) => () => void
}

/** How a window takes its leave: it puts away what is typed, and only what is refused asks a question. */
export type Leaving = {
  /** Begins to leave; whether the window may go then. Whoever asks again meanwhile waits for the same answer. */
  readonly leave: () => Promise<boolean>
  /** The window is ready; `refused` when something could not be saved. */
  readonly left: (refused: boolean) => void
}

/** Makes a leave-taking; a window that does not answer goes after two seconds anyway. */
export function createLeaving({ tell, askToClose, later }: Around): Leaving {
  let going: Promise<boolean> | null = null
  let hear: (refused: boolean) => void = () => {}
  const go = async () => {
    const refused = await new Promise<boolean>((resolve) => {
      const callOff = later(() => resolve(false), patience)
      hear = (answer) => {
        callOff()
        resolve(answer)
      }
      tell()
    })
    return !refused || askToClose()
  }
  return {
    leave: () => {
      going ??= go().finally(() => {
        going = null
      })
      return going
    },
    left: (refused) => hear(refused),
  }
}

import type { Bridge } from '#shared/contract.ts'
import { Observable } from '#ui/observable.ts'

/** The same bridge, with how to wait until nothing is asked that is not answered, nor by whoever heard an answer. */
export function counted(bridge: Bridge): { readonly bridge: Bridge; readonly idle: () => Promise<void> } {
  let open = 0
  const answers = new Observable()
  const call: Bridge['call'] = async (name, input) => {
    open += 1
    try {
      return await bridge.call(name, input)
    } finally {
      open -= 1
      answers.tell()
    }
  }
  const answer = () =>
    new Promise<void>((resolve) => {
      const stop = answers.subscribe(() => {
        stop()
        resolve()
      })
    })
  const idle = async () => {
    await turn()
    while (open > 0) {
      await answer()
      await turn()
    }
  }
  return { bridge: { call, on: (name, listener) => bridge.on(name, listener) }, idle }
}

/** The next turn: all that follows from this one has happened. A timer would be slow in a window that is hidden. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

import { useEffect, useRef } from 'react'
import { isFocusLost } from '#ui/focus.ts'
import { focusCapture, focusItem } from './focus.ts'
import { useBoard } from './useBoard.ts'

/** When the editor of a card or cluster goes, the item gets the focus back, unless the person has gone elsewhere already. */
export function useFocusAfterEditing(item: string, isEditing: boolean): void {
  const { state } = useBoard()
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing && isFocusLost()) {
      if (state.goesOnTyping) focusCapture()
      else focusItem(item)
    }
    wasEditing.current = isEditing
  }, [isEditing, item, state])
}

import { DndContext, DragOverlay, useDraggable, useDroppable } from '@dnd-kit/core'
import { useCallback, useState } from 'react'
import { createRoot } from 'react-dom/client'

/*
 * The board as one would make it first: every card is a draggable and a droppable of its own, and a card moves to its
 * place as soon as it is over it. It is what the app's board is compared with.
 */

type NaiveCard = { readonly id: string; readonly text: string }
type Columns = readonly (readonly NaiveCard[])[]

function NaiveBoard({ cards }: { readonly cards: Columns }) {
  const [columns, setColumns] = useState(cards)
  const [lifted, setLifted] = useState<string | null>(null)
  const move = (id: string, over: string) => {
    if (id === over) return
    setColumns((now) => {
      const moved = now.flat().filter((each) => each.id === id)
      return now.map((column) => {
        const rest = column.filter((each) => each.id !== id)
        const at = rest.findIndex((each) => each.id === over)
        return at === -1 ? rest : rest.toSpliced(at, 0, ...moved)
      })
    })
  }
  const end = () => {
    setLifted(null)
    setColumns(cards)
  }
  return (
    <DndContext
      autoScroll={false}
      onDragStart={({ active }) => setLifted(String(active.id))}
      onDragOver={({ active, over }) => (over ? move(String(active.id), String(over.id)) : undefined)}
      onDragEnd={end}
      onDragCancel={end}
    >
      {columns.map((column, index) => (
        <ul key={index}>
          {column.map((card) => (
            <CardItem key={card.id} card={card} />
          ))}
        </ul>
      ))}
      <DragOverlay dropAnimation={null}>
        {lifted === null ? null : <div className="card">{columns.flat().find(({ id }) => id === lifted)?.text}</div>}
      </DragOverlay>
    </DndContext>
  )
}

function CardItem({ card }: { readonly card: NaiveCard }) {
  const { listeners, setNodeRef, isDragging } = useDraggable({ id: card.id })
  const { setNodeRef: setDropRef } = useDroppable({ id: card.id })
  const attach = useCallback(
    (element: HTMLElement | null) => {
      setNodeRef(element)
      setDropRef(element)
    },
    [setNodeRef, setDropRef],
  )
  return (
    <li ref={attach} className="card" data-dragging={isDragging || undefined} {...listeners}>
      <p>{card.text}</p>
    </li>
  )
}

const root = document.getElementById('board')
const data = document.getElementById('cards')?.textContent
if (root && data) createRoot(root).render(<NaiveBoard cards={JSON.parse(data) as Columns} />)

// The meanings of the witness status categories, edited in place: saved when the field is left.
import { useState, type ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { perform } from '../perform.ts'

const { people: say } = words.page
const MOST_CATEGORIES = 9

export function Categories(): ReactNode {
  const known = useCall('category.list', {}).value ?? []
  const [isAdding, setAdding] = useState(false)
  const free = Array.from({ length: MOST_CATEGORIES }, (_, index) => index + 1).find(
    (number) => !known.some((one) => one.number === number),
  )
  const shown = isAdding && free !== undefined ? [...known, { number: free, meaning: '' }] : known
  return (
    <details className="disclosure">
      <summary>{say.categories}</summary>
      <p className="text-muted">{say.categoriesLead}</p>
      <ul className="categories">
        {shown
          .toSorted((one, other) => one.number - other.number)
          .map(({ number, meaning }) => (
            <CategoryLine
              key={`${number} ${meaning}`}
              number={number}
              meaning={meaning}
              onDone={() => setAdding(false)}
            />
          ))}
      </ul>
      {free !== undefined && !isAdding && (
        <Button look="quiet" onPress={() => setAdding(true)}>
          {say.addCategory}
        </Button>
      )}
    </details>
  )
}

type CategoryLineProps = { readonly number: number; readonly meaning: string; readonly onDone: () => void }

function CategoryLine({ number, meaning, onDone }: CategoryLineProps): ReactNode {
  const [text, setText] = useState(meaning)
  const isEmpty = text.trim() === ''
  async function save(): Promise<void> {
    if (isEmpty) setText(meaning)
    else if (text.trim() !== meaning)
      await perform('category.save', { number, meaning: text }, say.categorySaved(number))
    onDone()
  }
  return (
    <li className="category-line">
      <label htmlFor={`category-${number}`}>{say.category(number)}</label>
      <input
        id={`category-${number}`}
        className="input"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setText(meaning)
        }}
        autoFocus={meaning === ''}
        autoComplete="off"
      />
    </li>
  )
}

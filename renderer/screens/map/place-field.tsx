import type { ReactNode } from 'react'
import { parsePlace } from '../../../shared/domain/place.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { LineField } from '../../parts/field.tsx'
import { notationInWords } from '../place-words.ts'

const { evidence } = words.page

/** What each chip writes, and the part of it that the person goes on to change. */
const CHIPS = [
  { label: evidence.placeWhole, text: 'whole', from: 5, to: 5 },
  { label: evidence.placePage, text: 'p1', from: 1, to: 2 },
  { label: evidence.placeParagraph, text: 'par1', from: 3, to: 4 },
  { label: evidence.placeTime, text: 't00:00', from: 1, to: 6 },
  { label: evidence.placeQuote, text: '""', from: 1, to: 1 },
] as const

type PlaceFieldProps = {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly files: readonly string[]
  readonly problem?: string | undefined
}

/** Where in the item the criterion is met: typed in the notation or begun with a chip; what it means is said below. */
export function PlaceField({ id, value, onChange, files, problem }: PlaceFieldProps): ReactNode {
  const place = parsePlace(value)
  function begin(chip: (typeof CHIPS)[number]): void {
    onChange(chip.text)
    requestAnimationFrame(() => {
      const input = document.getElementById(id)
      if (!(input instanceof HTMLInputElement)) return
      input.focus()
      input.setSelectionRange(chip.from, chip.to)
    })
  }
  return (
    <div className="field">
      <LineField
        id={id}
        label={evidence.place}
        help={evidence.placeHelp}
        value={value}
        onChange={onChange}
        problem={problem}
      />
      <div className="chips" role="group" aria-label={evidence.placeChips}>
        {CHIPS.map((chip) => (
          <Button key={chip.text} onPress={() => begin(chip)}>
            {chip.label}
          </Button>
        ))}
      </div>
      <span className="field-help" role="status">
        {place === undefined ? '' : evidence.placeReads(notationInWords(value, files))}
      </span>
    </div>
  )
}

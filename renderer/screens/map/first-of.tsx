import { useState } from 'react'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'

const STEP = 60 // rows: a screenful or two, drawn at once

/** The first of many things and the button that shows more of them; thousands are never drawn at once. `more` is null when all are shown. */
export function useFirstOf<Thing>(all: readonly Thing[]) {
  const [shown, setShown] = useState(STEP)
  const rest = all.length - shown
  const more =
    rest <= 0 ? null : <Button onPress={() => setShown(shown + 4 * STEP)}>{words.page.map.showMore(rest)}</Button>
  return { first: all.slice(0, shown), more }
}

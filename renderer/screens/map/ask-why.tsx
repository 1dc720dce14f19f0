// Asks for the reason of links that were just made, one after the other. Nobody has to answer: the next link can be made at once.
import { X } from 'lucide-react'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { Input } from 'react-aria-components'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import type { LinkId } from '../../../shared/domain/id.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { showToast } from '../../parts/toast.tsx'
import { showUndoable } from '../perform.ts'
import { notationInWords } from '../place-words.ts'
import { changeLink, focusLinking } from './linking.ts'

const { map: say, evidence } = words.page

type AskWhyProps = {
  /** The links just made. */
  readonly links: readonly LinkRow[]
  readonly files: readonly string[]
  readonly onDone: () => void
}

export function AskWhy({ links, files, onDone }: AskWhyProps): ReactNode {
  const [passed, setPassed] = useState<readonly LinkId[]>([])
  const [why, setWhy] = useState('')
  const open = links.filter((link) => !passed.includes(link.id))
  const [link, second] = open
  if (link === undefined) return null
  const name = evidence.claim(link.unit, link.code)

  function next({ id }: LinkRow): void {
    setWhy('')
    setPassed([...passed, id])
    if (second !== undefined) return
    onDone()
    focusLinking()
  }
  async function save(event: SubmitEvent, asked: LinkRow): Promise<void> {
    event.preventDefault()
    if (why.trim() === '') return next(asked)
    const result = await changeLink(asked, { why })
    if (!result.ok) return showToast({ message: result.failure.message })
    showUndoable(say.whySaved(name))
    next(asked)
  }
  const question =
    link.place === '' || link.place === 'whole' ? say.whyAtAll(name) : say.why(notationInWords(link.place, files), name)
  return (
    <form className="ask-why" onSubmit={(event) => void save(event, link)} noValidate>
      <label className="field-label" htmlFor="ask-why">
        {question} <span className="field-optional">{say.whyOf(links.length - open.length + 1, links.length)}</span>
      </label>
      <div className="ask-why-row">
        <Input id="ask-why" className="input" value={why} onChange={(event) => setWhy(event.target.value)} spellCheck />
        <Button type="submit" label={say.whySaveLabel}>
          {say.whySave}
        </Button>
        <IconButton
          icon={<X size={16} aria-hidden />}
          label={say.whyLater}
          onPress={() => {
            onDone()
            focusLinking()
          }}
        />
      </div>
    </form>
  )
}

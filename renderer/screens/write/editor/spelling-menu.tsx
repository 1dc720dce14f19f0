import type { EditorView } from 'prosemirror-view'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Menu, MenuItem, MenuSection, Popover, Separator, Text } from 'react-aria-components'
import type { Word } from '../../../../shared/domain/spelling.ts'
import { words } from '../../../data/words.ts'
import { showUndoable } from '../../perform.ts'
import { learn, suggestionsFor } from '../spelling.ts'

const { write: say } = words.page

type SpellingMenuProps = { readonly view: EditorView; readonly word: Word; readonly onClose: () => void }

/** What may have been meant by a word, beside it. */
export function SpellingMenu({ view, word, onClose }: SpellingMenuProps): ReactNode {
  const anchor = useRef<HTMLSpanElement>(null)
  const [suggestions, setSuggestions] = useState<readonly string[]>()
  useEffect(() => void suggestionsFor(word.text).then(setSuggestions), [word.text])
  const [start, end] = [view.coordsAtPos(word.from), view.coordsAtPos(word.to)]

  function close(): void {
    onClose()
    view.focus()
  }
  async function choose(key: string): Promise<void> {
    close()
    const suggestion = /^say (.+)$/.exec(key)?.[1]
    if (suggestion !== undefined) {
      // The word may have moved or gone while the menu was open.
      if (view.state.doc.textBetween(word.from, word.to) !== word.text) return
      view.dispatch(view.state.tr.insertText(suggestion, word.from, word.to))
    } else if (await learn(word.text)) showUndoable(say.learned(word.text))
  }
  return (
    <>
      <span
        ref={anchor}
        className="spelling-anchor"
        style={{
          left: start.left,
          top: start.top,
          width: Math.max(1, end.left - start.left),
          height: start.bottom - start.top,
        }}
      />
      {suggestions !== undefined && (
        <Popover className="popover" triggerRef={anchor} isOpen onOpenChange={(isOpen) => !isOpen && close()}>
          <Menu
            className="menu"
            aria-label={say.suggestionsFor(word.text)}
            autoFocus="first"
            disabledKeys={['none']}
            onAction={(key) => void choose(String(key))}
          >
            <MenuSection aria-label={say.suggestionsFor(word.text)}>
              {suggestions.length === 0 && <Choice id="none" label={say.noSuggestion} />}
              {suggestions.map((one) => (
                <Choice key={one} id={`say ${one}`} label={one} />
              ))}
            </MenuSection>
            <Separator className="menu-line" />
            <Choice id="learn" label={say.learn(word.text)} />
          </Menu>
        </Popover>
      )}
    </>
  )
}

function Choice({ id, label }: { readonly id: string; readonly label: string }): ReactNode {
  return (
    <MenuItem className="option" id={id} textValue={label}>
      <Text slot="label" className="option-label">
        {label}
      </Text>
    </MenuItem>
  )
}

import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

/**
 * Names the block that holds the caret, so that it is laid out wherever it stands: Chromium puts no caret into what it skips for being out of
 * sight, as a new line below the fold is.
 */
export const caretPlugin = (): Plugin =>
  new Plugin({
    props: {
      decorations({ doc, selection: { $head } }) {
        if ($head.depth === 0) return DecorationSet.empty
        return DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'has-caret' })])
      },
    },
  })

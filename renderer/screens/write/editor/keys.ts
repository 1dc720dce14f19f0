// What keys do in a text: shortcuts, and signs at the beginning of a line that make lists and headings.
import { baseKeymap, chainCommands, setBlockType, toggleMark, wrapIn, lift } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { NodeType } from 'prosemirror-model'
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState, Plugin } from 'prosemirror-state'
import { richSchema } from './schema.ts'

const { nodes, marks } = richSchema

/** The nodes that the selection stands in, from the outside. */
function isWithin(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection
  return Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth)).some((node) => node.type === type)
}

/** Makes a list of the lines, changes its kind, or takes them out of it. */
const toggleList =
  (type: NodeType): Command =>
  (state, dispatch) => {
    if (isWithin(state, type)) return liftListItem(nodes.listItem)(state, dispatch)
    const other = type === nodes.bulletList ? nodes.numberedList : nodes.bulletList
    if (!isWithin(state, other)) return wrapInList(type)(state, dispatch)
    const { $from } = state.selection
    const depth = Array.from({ length: $from.depth + 1 }, (_, at) => at).find((at) => $from.node(at).type === other)
    if (depth === undefined) return false
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type))
    return true
  }
const toggleHeading =
  (level: number): Command =>
  (state, dispatch) =>
    isHeading(state, level)
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch)
const toggleQuote: Command = (state, dispatch) =>
  isWithin(state, nodes.quote) ? lift(state, dispatch) : wrapIn(nodes.quote)(state, dispatch)

const liftEmptyQuote: Command = (state, dispatch) =>
  isWithin(state, nodes.quote) && state.selection.$from.parent.childCount === 0 && lift(state, dispatch)

const isHeading = (state: EditorState, level: number): boolean => {
  const { parent } = state.selection.$from
  return parent.type === nodes.heading && parent.attrs['level'] === level
}
const hasMark = (state: EditorState, name: 'bold' | 'italic' | 'link'): boolean => {
  const { from, to, empty, $from } = state.selection
  const type = marks[name]
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type)
}

/** What the toolbar offers, in its order: each a command, whether it holds where the cursor is, and its keys. */
export const FORMATS = ['bold', 'italic', 'heading1', 'heading2', 'heading3', 'bullets', 'numbers', 'quote'] as const
export type FormatName = (typeof FORMATS)[number]
export const formats: Readonly<
  Record<FormatName, { readonly run: Command; readonly isOn: (state: EditorState) => boolean; readonly keys: string }>
> = {
  bold: { run: toggleMark(marks.bold), isOn: (state) => hasMark(state, 'bold'), keys: 'Mod-b' },
  italic: { run: toggleMark(marks.italic), isOn: (state) => hasMark(state, 'italic'), keys: 'Mod-i' },
  heading1: { run: toggleHeading(1), isOn: (state) => isHeading(state, 1), keys: 'Mod-Alt-1' },
  heading2: { run: toggleHeading(2), isOn: (state) => isHeading(state, 2), keys: 'Mod-Alt-2' },
  heading3: { run: toggleHeading(3), isOn: (state) => isHeading(state, 3), keys: 'Mod-Alt-3' },
  bullets: {
    run: toggleList(nodes.bulletList),
    isOn: (state) => isWithin(state, nodes.bulletList),
    keys: 'Mod-Shift-8',
  },
  numbers: {
    run: toggleList(nodes.numberedList),
    isOn: (state) => isWithin(state, nodes.numberedList),
    keys: 'Mod-Shift-7',
  },
  quote: { run: toggleQuote, isOn: (state) => isWithin(state, nodes.quote), keys: 'Mod-Shift-9' },
}
export const isInLink = (state: EditorState): boolean => hasMark(state, 'link')

/** Undo of this text alone; with nothing left to undo the key goes on to the workbook. */
const ownHistory = keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo })

export const richKeys = (): Plugin[] => [
  ownHistory,
  inputRules({
    rules: [
      wrappingInputRule(/^\s*[-•*]\s$/, nodes.bulletList),
      wrappingInputRule(/^\s*1[.)]\s$/, nodes.numberedList),
      wrappingInputRule(/^\s*>\s$/, nodes.quote),
      textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, (found) => ({ level: found[1]?.length ?? 1 })),
    ],
  }),
  keymap({
    ...Object.fromEntries(FORMATS.map((name) => [formats[name].keys, formats[name].run])),
    Enter: chainCommands(splitListItem(nodes.listItem)),
    Backspace: (state, dispatch) => {
      // At the very beginning of a list or quote the key takes the line out of it, as in a word processor.
      const { selection } = state
      if (!selection.empty || selection.$from.parentOffset !== 0) return false
      return chainCommands(liftListItem(nodes.listItem), liftEmptyQuote)(state, dispatch)
    },
  }),
  keymap(baseKeymap),
]

export const plainKeys = (): Plugin[] => [ownHistory, keymap(baseKeymap)]

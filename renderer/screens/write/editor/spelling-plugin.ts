// Underlines words that the dictionary does not know. What has not changed is not looked at again, and a word is left alone while it is typed.
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { wordsOf, type Word } from '../../../../shared/domain/spelling.ts'
import { askForWords, isWrong, onVerdicts } from '../spelling.ts'

/** Milliseconds without a key before words are looked up. */
const PAUSE = 250

type Spelling = {
  readonly isOn: boolean
  readonly wrong: DecorationSet
  /** The place where a word is being typed; null when none is. */
  readonly typing: number | null
}
/** Blocks never change, and all of them are looked at again whenever words were judged. */
const wordsOfBlock = new WeakMap<Node, readonly Word[]>()
function wordsIn(block: Node): readonly Word[] {
  const known = wordsOfBlock.get(block) ?? wordsOf(block.textContent)
  wordsOfBlock.set(block, known)
  return known
}

type Told = { readonly isOn?: boolean; readonly again?: true }

const key = new PluginKey<Spelling>('spelling')

/** `isOn` can be changed later by `setSpelling`. */
export const spellingPlugin = (isOn: boolean): Plugin<Spelling> =>
  new Plugin<Spelling>({
    key,
    state: {
      init: (_, { doc }) => ({ isOn, wrong: isOn ? all(doc, null) : DecorationSet.empty, typing: null }),
      apply: next,
    },
    props: { decorations: (state) => key.getState(state)?.wrong },
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      let seen = new WeakSet<Node>()
      const lookUp = (): void => {
        const words = new Set<string>()
        view.state.doc.descendants((node) => {
          if (!node.isTextblock) return true
          if (!seen.has(node)) for (const word of wordsIn(node)) words.add(word.text)
          seen.add(node)
          return false
        })
        askForWords(words)
      }
      const later = (): void => {
        clearTimeout(timer)
        if (key.getState(view.state)?.isOn === true) timer = setTimeout(lookUp, PAUSE)
      }
      const stop = onVerdicts(() => {
        const told: Told = { again: true }
        view.dispatch(view.state.tr.setMeta(key, told))
      })
      later()
      return {
        update: (_, before) => {
          if (key.getState(before)?.isOn !== key.getState(view.state)?.isOn) seen = new WeakSet()
          else if (before.doc === view.state.doc) return
          later()
        },
        destroy: () => {
          clearTimeout(timer)
          stop()
        },
      }
    },
  })

export const setSpelling = (state: EditorState, isOn: boolean): Transaction => {
  const told: Told = { isOn }
  return state.tr.setMeta(key, told)
}

/** The wrong words of a text in order, with their places in the document. */
export function wrongWords(state: EditorState): Word[] {
  const found = key.getState(state)?.wrong.find() ?? []
  return found
    .map(({ from, to }) => ({ from, to, text: state.doc.textBetween(from, to) }))
    .sort((a, b) => a.from - b.from)
}

/** The wrong word at a place; its ends count. */
export const wrongWordAt = (state: EditorState, at: number): Word | undefined =>
  wrongWords(state).find(({ from, to }) => from <= at && at <= to)

function next(tr: Transaction, old: Spelling, _: EditorState, state: EditorState): Spelling {
  // The plugin is the only one that sets this.
  const told = tr.getMeta(key) as Told | undefined
  const isOn = told?.isOn ?? old.isOn
  if (!isOn) return { isOn, wrong: DecorationSet.empty, typing: null }
  const { selection, doc } = state
  const isTyped = tr.docChanged && selection.empty && tr.getMeta('addToHistory') !== false
  const stays = !tr.docChanged && old.typing === selection.head
  const typing = isTyped ? selection.head : stays ? old.typing : null
  if (told !== undefined || !old.isOn) return { isOn, wrong: all(doc, typing), typing }
  let wrong = old.wrong.map(tr.mapping, doc)
  if (tr.docChanged) wrong = renew(wrong, doc, changedBlocks(tr), typing)
  // The word is finished: the cursor has left it.
  if (!tr.docChanged && old.typing !== null && typing === null)
    wrong = renew(wrong, doc, [blockAt(doc, old.typing)], null)
  return { isOn, wrong, typing }
}

type Block = { readonly node: Node; readonly from: number }

function all(doc: Node, typing: number | null): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, from) => {
    if (!node.isTextblock) return true
    found.push(...marksOf({ node, from }, typing))
    return false
  })
  return DecorationSet.create(doc, found)
}

function renew(set: DecorationSet, doc: Node, blocks: readonly (Block | undefined)[], typing: number | null) {
  return blocks.reduce(
    (before, block) =>
      block === undefined
        ? before
        : before.remove(before.find(block.from, block.from + block.node.nodeSize)).add(doc, marksOf(block, typing)),
    set,
  )
}

function marksOf({ node, from }: Block, typing: number | null): Decoration[] {
  return wordsIn(node).flatMap((word) => {
    const [start, end] = [from + 1 + word.from, from + 1 + word.to]
    const isTyped = typing !== null && start <= typing && typing <= end
    return isTyped || !isWrong(word.text) ? [] : [Decoration.inline(start, end, { class: 'misspelt' })]
  })
}

function changedBlocks({ mapping, doc }: Transaction): Block[] {
  const blocks = new Map<number, Block>()
  mapping.maps.forEach((map, index) =>
    map.forEach((_, __, start, end) => {
      const rest = mapping.slice(index + 1)
      const [from, to] = [rest.map(start, -1), rest.map(end, 1)]
      doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, at) => {
        if (!node.isTextblock) return true
        blocks.set(at, { node, from: at })
        return false
      })
    }),
  )
  return [...blocks.values()]
}

function blockAt(doc: Node, at: number): Block | undefined {
  if (at > doc.content.size) return undefined
  const place = doc.resolve(at)
  return place.parent.isTextblock ? { node: place.parent, from: place.before() } : undefined
}

/** Chooses a word in the text and brings it into view. */
export function selectWord(view: EditorView, { from, to }: Word): void {
  const { tr, doc } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView())
  view.focus()
}

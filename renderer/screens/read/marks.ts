// Marks on words that are shown: painted by the browser over ranges, so that the page itself is never changed.

/** `place`: what is pointed at or was asked for; `find`: what was searched; `found`: the one of these that is looked at. */
export type MarkName = 'place' | 'find' | 'found'

/** Paints these ranges, which may stand in a frame, in place of those of this name in the same document. */
export function paint(owner: Document, name: MarkName, ranges: readonly Range[]): void {
  const view = owner.defaultView
  if (view === null) return
  if (ranges.length === 0) view.CSS.highlights.delete(name)
  else view.CSS.highlights.set(name, new view.Highlight(...ranges))
}

/** Brings a range into the middle of what scrolls around it, when it is out of sight. */
export function reveal(range: Range): void {
  const element = range.startContainer.parentElement
  if (element === null) return
  const view = element.ownerDocument.defaultView
  const box = range.getBoundingClientRect()
  const scroller = scrollerOf(element)
  const sight = scroller.getBoundingClientRect()
  const [top, bottom] = isRoot(scroller) ? [0, view?.innerHeight ?? 0] : [sight.top, sight.bottom]
  if (box.top >= top + 8 && box.bottom <= bottom - 8) return
  scroller.scrollBy({ top: box.top - (top + (bottom - top) / 3), behavior: 'instant' })
}

const isRoot = (element: Element): boolean => element === element.ownerDocument.scrollingElement

function scrollerOf(element: Element): Element {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const overflow = one.ownerDocument.defaultView?.getComputedStyle(one).overflowY
    if ((overflow === 'auto' || overflow === 'scroll') && one.scrollHeight > one.clientHeight) return one
  }
  return element.ownerDocument.scrollingElement ?? element
}

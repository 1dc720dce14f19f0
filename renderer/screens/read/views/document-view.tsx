// A word processor's file: cleaned, and shown in a frame in which no script can run and nothing can be fetched.
import DOMPurify from 'dompurify'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { words } from '../../../data/words.ts'
import { Notice } from '../../../parts/say.tsx'
import { breakLongWords } from '../long-words.tsx'
import { quoteIn, type Look } from '../look.ts'
import { useTextLook } from '../use-text-look.ts'
import { ViewFrame } from '../view-frame.tsx'
import frameStyle from './document-frame.css?inline'

const { read: say } = words.page
/** The window's colours that the frame's style sheet uses. */
const TOKENS = ['--surface', '--raised', '--sunken', '--ink', '--muted', '--line', '--accent', '--selected', '--partly']

type DocumentViewProps = { readonly html: string; readonly notes: readonly string[]; readonly look: Look }

export function DocumentView({ html, notes, look }: DocumentViewProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null)
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const view = useTextLook(root, { look, placeOf: (quote) => quoteIn(look.file, quote) })

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const fill = () => {
      const inner = element.contentDocument
      if (inner === null) return
      const clean = cleaned(html, inner)
      inner.documentElement.lang = 'en-GB'
      inner.body.replaceChildren(clean)
      dress(inner)
      setRoot(inner.body)
    }
    // A frame of its own, empty document: no address is loaded, so that there is nothing to navigate to.
    fill()
    element.addEventListener('load', fill)
    return () => element.removeEventListener('load', fill)
  }, [html])

  useEffect(() => {
    const inner = root?.ownerDocument
    const element = frame.current
    if (inner === undefined || element === null) return
    // Keys and the wheel in the frame belong to the pane as they do elsewhere.
    const pass = (event: KeyboardEvent) => {
      const twin = new KeyboardEvent('keydown', { ...keyParts(event), bubbles: true, cancelable: true })
      if (!element.dispatchEvent(twin)) event.preventDefault()
    }
    const refuse = (event: Event) => event.preventDefault()
    const redress = () => dress(inner)
    const themes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query))
    inner.addEventListener('keydown', pass)
    inner.addEventListener('click', refuse)
    for (const theme of themes) theme.addEventListener('change', redress)
    return () => {
      inner.removeEventListener('keydown', pass)
      inner.removeEventListener('click', refuse)
      for (const theme of themes) theme.removeEventListener('change', redress)
    }
  }, [root])

  return (
    <ViewFrame
      label={look.label}
      className="view-framed"
      finding={view.finding}
      onFindClosed={view.takeMatch}
      onKey={view.onKey}
    >
      {notes.map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      <iframe ref={frame} className="document-frame" sandbox="allow-same-origin" title={say.documentOf(look.label)} />
    </ViewFrame>
  )
}

/** Only what is read: no scripts, styles, forms, frames or media, no address but pictures that the file itself holds. Links keep their words. */
function cleaned(html: string, owner: Document): Node {
  const fragment = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'select',
      'textarea',
      'option',
      'audio',
      'video',
      'source',
      'map',
    ],
    FORBID_ATTR: ['style', 'href', 'srcset', 'background', 'poster', 'action', 'target', 'id', 'name', 'class'],
    ALLOWED_URI_REGEXP: /^data:image\/(png|jpeg|gif|webp|bmp)[;,]/i,
  })
  for (const picture of fragment.querySelectorAll('img'))
    if (!picture.src.startsWith('data:image/')) picture.replaceWith(picture.alt)
  breakLongWords(fragment)
  return owner.importNode(fragment, true)
}

/** Gives the frame the window's style and present colours; through objects, since the content policy lets in no style as text. */
function dress(inner: Document): void {
  const view = inner.defaultView
  if (view === null) return
  if (inner.adoptedStyleSheets.length === 0) {
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(frameStyle)
    inner.adoptedStyleSheets = [sheet]
  }
  const tokens = getComputedStyle(document.documentElement)
  for (const name of TOKENS) inner.documentElement.style.setProperty(name, tokens.getPropertyValue(name))
}

const keyParts = ({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): KeyboardEventInit => {
  return { key, code, shiftKey, ctrlKey, altKey, metaKey }
}

// Dropping and pasting anywhere in the window. A drop never leads the page away, whatever is dropped.
import { useEffect, useState, type ReactNode } from 'react'
import { EvidenceId } from '../../../shared/domain/id.ts'
import { words } from '../../data/words.ts'
import { isDialogOpen } from '../../parts/dialog.tsx'
import { addToItem, captureFiles, forgetCaptures } from './capture.ts'
import { useProvidedCommand } from '../palette/provided.ts'
import { captureFrom } from './add-menu.tsx'
import { carriedBy, takePasted, takeText } from './paste.ts'

const { capture: say } = words.page
type Over = 'inbox' | 'item' | null

const captureFromFiles = (): void => void captureFrom('evidence')

/** `workbook` tells one workbook from another. */
export function CaptureDrop({ workbook }: { readonly workbook: string }): ReactNode {
  const [over, setOver] = useState<Over>(null)
  useEffect(() => forgetCaptures, [workbook])
  useEffect(() => listen(setOver), [])
  useProvidedCommand('capture-files', captureFromFiles)
  useEffect(() => {
    // Frames would take the drag for themselves; see capture.css.
    document.documentElement.toggleAttribute('data-dragging', over !== null)
  }, [over])
  if (over === null) return null
  return <div className="drop-veil">{over === 'item' ? say.dropOnItem : say.dropHere}</div>
}

/** Hears of drags and of the paste keys on the whole document; the function returned stops it. */
function listen(setOver: (over: Over) => void): () => void {
  // What begins in the window is its own affair: a passage that is moved, a criterion that is dragged.
  let isOwn = false
  const stop = new AbortController()
  const options = { signal: stop.signal }

  document.addEventListener('dragstart', () => (isOwn = true), options)
  document.addEventListener('dragend', () => (isOwn = false), options)
  document.addEventListener(
    'dragover',
    (event) => {
      if (isOwn || (!hasFiles(event) && isTextField(event.target))) return
      event.preventDefault()
      const isTaken = event.dataTransfer !== null && !isDialogOpen()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none'
      setOver(!isTaken ? null : itemAt(event.target) !== undefined && hasFiles(event) ? 'item' : 'inbox')
    },
    options,
  )
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(null), options)
  document.addEventListener(
    'drop',
    (event) => {
      setOver(null)
      if (isOwn || (!hasFiles(event) && isTextField(event.target))) return
      event.preventDefault()
      if (event.dataTransfer === null || isDialogOpen()) return
      const { files, text } = carriedBy(event.dataTransfer)
      const item = itemAt(event.target)
      if (files.length > 0) void (item === undefined ? captureFiles(files) : addToItem(item, files))
      else if (text !== '') void takeText(text)
    },
    options,
  )
  document.addEventListener(
    'paste',
    (event) => {
      if (event.defaultPrevented || event.clipboardData === null || isTextField(event.target) || isDialogOpen()) return
      event.preventDefault()
      void takePasted(carriedBy(event.clipboardData))
    },
    options,
  )
  return () => stop.abort()
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** The item whose reading pane is under the pointer. */
function itemAt(target: EventTarget | null): EvidenceId | undefined {
  const pane = target instanceof Element ? target.closest<HTMLElement>('[data-drop-item]') : null
  return EvidenceId.safeParse(pane?.dataset.dropItem).data
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea'))

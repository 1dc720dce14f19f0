// What the clipboard or a drag holds, and what is made of it: files of the file manager first, then text, then a picture.
import type { Form } from '../../../shared/domain/evidence-type.ts'
import { fromPlainText } from '../../../shared/domain/rich-text.ts'
import { call } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { showToast } from '../../parts/toast.tsx'
import { perform, showUndoable } from '../perform.ts'
import { captureFiles, captureLongText } from './capture.ts'

const { capture: say } = words.page
const LONGEST = 20_000 // characters that are read with pleasure as an item's own words; more is a file
const LONGEST_TITLE = 80

/** Read at once: the event's data is gone when its handler ends. */
export type Carried = { readonly files: readonly File[]; readonly text: string }
export const carriedBy = (data: DataTransfer): Carried => ({
  files: [...data.files],
  text: data.getData('text/plain').trim(),
})

/** Programs that copy text often add a picture of it: a picture alone is meant as one. */
export async function takePasted({ files, text }: Carried): Promise<void> {
  const isPictureOfText = text !== '' && files.length === 1 && files[0]?.name === 'image.png'
  if (files.length > 0 && !isPictureOfText) return captureFiles(files)
  if (text !== '') return takeText(text)
  showToast({ message: say.nothingToPaste })
}

/** Text becomes an item with these words, its first line the title. */
export async function takeText(text: string): Promise<void> {
  if (text.length > LONGEST) return captureLongText(text)
  const types = await call('type.list', {})
  const plain: Form = 'other'
  const type = types.ok ? (types.value.find(({ form }) => form === plain) ?? types.value[0]) : undefined
  const added = await perform('evidence.add', {
    evidence: { type: type?.id ?? plain, title: titleOf(text), text: fromPlainText(text) },
  })
  if (added !== undefined) showUndoable(say.textAdded(added.ref))
}

function titleOf(text: string): string {
  const [first = ''] = text.split('\n')
  const line = first.replace(/\s+/g, ' ').trim()
  if (line === '') return say.pastedText
  if (line.length <= LONGEST_TITLE) return line
  const cut = line.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))} …`
}

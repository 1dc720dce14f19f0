// Makes what the reading pane shows of a stored file that Chromium cannot draw or play by itself. Runs in a worker.
import type { Preview } from '../../../shared/contract/calls/file.ts'
import { canOpenOutside } from '../../../shared/domain/open-outside.ts'
import { enGB } from '../../../shared/words/words.ts'
import { showDocx } from './docx.ts'
import { DOCX, EML, isPicture, MSG, ODT, TABLES, XLSX } from './kinds.ts'
import { readEml, readMsg, showMail } from './mail.ts'
import { showOdt } from './odt.ts'
import { showPicture } from './picture.ts'
import { type Source, Unshowable } from './source.ts'
import { showCsv, showXlsx } from './tables.ts'
import { showText } from './texts.ts'

const { preview: words } = enGB.core

/** Documents beyond this many bytes are not read into memory. */
const MOST_BYTES = 200_000_000

/** Never throws for what the bytes are: what cannot be shown says why. */
export async function convert(source: Source, cache: string): Promise<Preview> {
  try {
    return await show(source, cache)
  } catch (thrown) {
    const message = thrown instanceof Unshowable ? thrown.message : words.damaged
    return { kind: 'none', message, canOpen: canOpenOutside(source.name) }
  }
}

async function show(source: Source, cache: string): Promise<Preview> {
  const { mediaType } = source
  const isText = !isPicture(mediaType) && ![DOCX, ODT, XLSX, EML, MSG].includes(mediaType)
  if (!isText && source.bytes > MOST_BYTES) throw new Unshowable(words.tooLarge)
  if (isPicture(mediaType)) return showPicture(source, cache)
  if (mediaType === DOCX) return showDocx(source)
  if (mediaType === ODT) return showOdt(source)
  if (mediaType === XLSX) return showXlsx(source)
  if (mediaType === EML) return showMail(source, readEml)
  if (mediaType === MSG) return showMail(source, readMsg)
  return TABLES.includes(mediaType) ? showCsv(source) : showText(source)
}

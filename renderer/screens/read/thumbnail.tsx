import { AudioLines, File, FileText, Film, Image, type LucideIcon, Mail, PenLine, Sheet } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useThumbnail, type Pictured } from './thumbnails.ts'

/** By the beginning of a media type; the first that fits. */
const ICONS: readonly (readonly [string, LucideIcon])[] = [
  ['image/', Image],
  ['audio/', AudioLines],
  ['video/', Film],
  ['message/', Mail],
  ['application/vnd.ms-outlook', Mail],
  ['text/csv', Sheet],
  ['application/vnd.ms-excel', Sheet],
  ['application/vnd.oasis.opendocument.spreadsheet', Sheet],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml', Sheet],
  ['text/', FileText],
  ['application/pdf', FileText],
  ['application/vnd.oasis.opendocument.text', FileText],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml', FileText],
]

/**
 * A small picture of a file beside its name, which says what it is: an icon of its kind until the picture comes, and where there is none. `file`
 * is null for an item of words alone.
 */
export function Thumbnail({ file }: { readonly file: Pictured | null }): ReactNode {
  const address = useThumbnail(file)
  const [failed, setFailed] = useState<string>()
  const Icon = file === null ? PenLine : (ICONS.find(([type]) => file.mediaType.startsWith(type))?.[1] ?? File)
  return (
    <span className="thumbnail" aria-hidden>
      {address === null || address === failed ? (
        <Icon size={16} />
      ) : (
        <img src={address} alt="" decoding="async" draggable={false} onError={() => setFailed(address)} />
      )}
    </span>
  )
}

// One file of an item as the core says it can be shown.
import { useEffect, type ReactNode } from 'react'
import type { Preview } from '../../../shared/contract/calls/file.ts'
import { assertNever } from '../../../shared/contract/result.ts'
import type { EvidenceFile } from '../../../shared/domain/evidence.ts'
import type { Sha256 } from '../../../shared/domain/id.ts'
import { useJob } from '../../data/use-job.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Notice, Progress, Skeleton } from '../../parts/say.tsx'
import type { Look } from './look.ts'
import { PdfView } from './pdf/pdf-view.tsx'
import { usePdf } from './pdf/use-pdf.ts'
import { DocumentView } from './views/document-view.tsx'
import { MailView } from './views/mail-view.tsx'
import { NoneView } from './views/none-view.tsx'
import { PictureView } from './views/picture-view.tsx'
import { RecordingView } from './views/recording-view.tsx'
import { TableView } from './views/table-view.tsx'
import { TextView } from './views/text-view.tsx'

const { read: say, desk } = words.page

type FileViewProps = {
  readonly file: EvidenceFile
  /** The bytes to show: those of an earlier version, or the file's own. */
  readonly sha256: Sha256
  readonly look: Look
  /** Undefined for what the system must not open. */
  readonly onOpen: (() => void) | undefined
}

/** Give it a key of its own for each file and version. */
export function FileView({ file, sha256, look, onOpen }: FileViewProps): ReactNode {
  const job = useJob('file.preview')
  const { state } = job
  const read = () => void job.start({ id: file.id, sha256 })
  useEffect(read, [])

  if (state.step === 'done') return <PreviewView preview={state.value} file={file} look={look} onOpen={onOpen} />
  if (state.step === 'failed') {
    const isCancelled = state.failure.code === 'cancelled'
    return (
      <div className="view-note">
        <Notice
          look={isCancelled ? 'note' : 'problem'}
          action={<Button onPress={read}>{isCancelled ? say.again : desk.tryAgain}</Button>}
        >
          {isCancelled ? say.cancelled : state.failure.message}
        </Notice>
      </div>
    )
  }
  const progress = state.step === 'running' ? state.progress : undefined
  return (
    <div className="view-note">
      <Skeleton label={say.loading} lines={[60, 90, 85, 90, 40]} />
      <div className="appear-late">
        {progress !== undefined && (
          <Progress value={progress.value} title={progress.title} description={progress.description ?? ''} />
        )}
        <Button onPress={job.cancel}>{desk.cancel}</Button>
      </div>
    </div>
  )
}

type PreviewViewProps = Pick<FileViewProps, 'file' | 'look' | 'onOpen'> & { readonly preview: Preview }

function PreviewView({ preview, file, look, onOpen }: PreviewViewProps): ReactNode {
  switch (preview.kind) {
    case 'pdf':
      return <Pdf address={preview.address} bytes={preview.bytes} look={look} onOpen={onOpen} />
    case 'picture':
      return <PictureView pages={preview.pages} description={file.description} look={look} />
    case 'audio':
    case 'video':
      return (
        <RecordingView
          kind={preview.kind}
          address={preview.address}
          look={look}
          failed={<NoneView message={say.notPlayed} onOpen={onOpen} look={look} />}
        />
      )
    case 'text':
      return <TextView text={preview.text} isCut={preview.isCut} look={look} />
    case 'document':
      return <DocumentView html={preview.html} notes={preview.notes} look={look} />
    case 'mail':
      return <MailView mail={preview} look={look} />
    case 'table':
      return <TableView table={preview} look={look} />
    case 'none':
      return <NoneView message={preview.message} onOpen={preview.canOpen ? onOpen : undefined} look={look} />
    default:
      return assertNever(preview)
  }
}

type PdfProps = Pick<FileViewProps, 'look' | 'onOpen'> & { readonly address: string; readonly bytes: number }

function Pdf({ address, bytes, look, onOpen }: PdfProps): ReactNode {
  const state = usePdf(address, bytes)
  if (state === 'opening')
    return (
      <div className="view-note">
        <Skeleton label={say.loading} lines={[60, 90, 85, 90, 40]} />
      </div>
    )
  if (state === 'password' || state === 'unreadable')
    return <NoneView message={say[state]} onOpen={onOpen} look={look} />
  return <PdfView open={state} look={look} />
}

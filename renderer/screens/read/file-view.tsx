// One file of an item as the core says it can be shown.
import { lazy, Suspense, useEffect, useEffectEvent, type ReactNode } from 'react'
import type { Preview } from '../../../shared/contract/calls/file.ts'
import { assertNever } from '../../../shared/contract/result.ts'
import type { EvidenceFile } from '../../../shared/domain/evidence.ts'
import type { Sha256 } from '../../../shared/domain/id.ts'
import { useJob } from '../../data/use-job.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Notice, Progress } from '../../parts/say.tsx'
import { Loading } from './loading.tsx'
import type { Look } from './look.ts'
import { MailView } from './views/mail-view.tsx'
import { NoneView } from './views/none-view.tsx'
import { PictureView } from './views/picture-view.tsx'
import { RecordingView } from './views/recording-view.tsx'
import { TableView } from './views/table-view.tsx'
import { TextView } from './views/text-view.tsx'

const { read: say, desk } = words.page

// The readers of PDF and of word processors' files are large: the window starts without them.
/** Loads the reader of PDF before it is needed. */
export const loadPdf = () => import('./pdf/pdf-file.tsx')
const PdfFile = lazy(async () => ({ default: (await loadPdf()).PdfFile }))
const DocumentView = lazy(async () => ({ default: (await import('./views/document-view.tsx')).DocumentView }))

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
  const readFirst = useEffectEvent(() => {
    // The reader starts while the core still looks at the file.
    if (file.mediaType === 'application/pdf') void loadPdf()
    read()
  })
  useEffect(() => readFirst(), [])

  if (state.step === 'done')
    return (
      <Suspense fallback={<Loading />}>
        <PreviewView preview={state.value} file={file} look={look} onOpen={onOpen} />
      </Suspense>
    )
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
    <Loading>
      {progress !== undefined && (
        <Progress value={progress.value} title={progress.title} description={progress.description ?? ''} />
      )}
      <Button onPress={job.cancel}>{desk.cancel}</Button>
    </Loading>
  )
}

type PreviewViewProps = Pick<FileViewProps, 'file' | 'look' | 'onOpen'> & { readonly preview: Preview }

function PreviewView({ preview, file, look, onOpen }: PreviewViewProps): ReactNode {
  switch (preview.kind) {
    case 'pdf':
      return <PdfFile address={preview.address} bytes={preview.bytes} look={look} onOpen={onOpen} />
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

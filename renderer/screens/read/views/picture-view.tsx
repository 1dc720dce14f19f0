import { FileCheck, SquareDashedMousePointer } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Preview } from '../../../../shared/contract/calls/file.ts'
import type { Place } from '../../../../shared/domain/place.ts'
import { words } from '../../../data/words.ts'
import { fileOf, type Look, type Wanted } from '../look.ts'
import { PageTools } from '../page-tools.tsx'
import { RegionEditor, RegionMark } from '../region-editor.tsx'
import { middleInSight, type Region } from '../region.ts'
import { ToolButton } from '../tool-button.tsx'
import { ViewFrame } from '../view-frame.tsx'
import { useSize, useZoom, ZoomTools } from '../zoom.tsx'
import { usePan } from '../use-pan.ts'

const { read: say } = words.page

type PictureViewProps = {
  readonly pages: Extract<Preview, { kind: 'picture' }>['pages']
  /** The alternative text. */
  readonly description: string
  readonly look: Look
}

/** A picture, or one page of several: fitted, zoomed, moved about, and regions of it marked. */
export function PictureView({ pages, description, look }: PictureViewProps): ReactNode {
  const [page, setPage] = useState(1)
  const [region, setRegion] = useState<Region>()
  const [marking, setMarking] = useState<Region>()
  const [failed, setFailed] = useState<string>()
  const body = useRef<HTMLDivElement>(null)
  const size = useSize(body)
  usePan(body, marking === undefined)
  const shown = pages[page - 1] ?? pages[0]
  const { width = 1, height = 1, address = '' } = shown ?? {}
  const fitted = Math.min(1, (size.width - 32) / width, (size.height - 32) / height)
  const zoom = useZoom(body, size.width === 0 ? 1 : Math.max(fitted, 0.01))

  const { wanted } = look
  const [answered, setAnswered] = useState<Wanted | null>(null)
  if (wanted !== null && wanted !== answered) {
    setAnswered(wanted)
    const { place } = wanted
    if (place.kind === 'pages' || place.kind === 'region') {
      setPage(Math.min(pages.length, (place.kind === 'pages' ? place.from : place.page) ?? 1))
      setRegion(place.kind === 'region' ? place : undefined)
    }
  }
  const answer = useEffectEvent(({ place }: Wanted) => {
    if (place.kind !== 'whole') look.onMissing(place.kind !== 'region' && place.kind !== 'pages')
  })
  useEffect(() => {
    if (wanted !== null) answer(wanted)
  }, [wanted])

  function goTo(next: number): void {
    setPage(Math.max(1, Math.min(pages.length, next)))
    setRegion(undefined)
    setMarking(undefined)
  }
  function mark(): void {
    const area = body.current?.querySelector('.picture')
    if (body.current === null || area === null || area === undefined) return
    setMarking(region ?? middleInSight(area.getBoundingClientRect(), body.current.getBoundingClientRect()))
  }
  function take({ x, y, width: wide, height: high }: Region): void {
    const place: Place = { kind: 'region', ...fileOf(look.file), x, y, width: wide, height: high }
    look.onPoint(pages.length > 1 ? { ...place, page } : place, '')
    setRegion({ x, y, width: wide, height: high })
    leave()
  }
  function leave(): void {
    setMarking(undefined)
    body.current?.focus()
  }
  function onKey(event: KeyboardEvent): boolean {
    const keys: Record<string, () => void> = {
      r: mark,
      t: pointAtPage,
      PageDown: () => goTo(page + 1),
      PageUp: () => goTo(page - 1),
    }
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key]
    if (act === undefined) return zoom.onKey(event)
    act()
    return true
  }
  function pointAtPage(): void {
    if (pages.length > 1) look.onPoint({ kind: 'pages', ...fileOf(look.file), from: page, to: page }, '')
    else look.onPoint({ kind: 'whole', ...(look.file !== undefined && { file: look.file }) }, '')
  }
  return (
    <ViewFrame
      label={look.label}
      body={body}
      className="view-picture"
      onKey={onKey}
      tools={
        <>
          {pages.length > 1 && <PageTools page={page} pages={pages.length} onGo={goTo} />}
          <ZoomTools zoom={zoom} />
          {pages.length > 1 && (
            <ToolButton icon={<FileCheck size={16} aria-hidden />} words={say.thisPage} onPress={pointAtPage} />
          )}
          <ToolButton
            icon={<SquareDashedMousePointer size={16} aria-hidden />}
            words={say.markRegion}
            onPress={() => (marking === undefined ? mark() : leave())}
          />
        </>
      }
    >
      {failed === address ? (
        <p className="view-none text-muted">{say.pictureFailed}</p>
      ) : (
        <div className="picture" style={{ width: width * zoom.scale, height: height * zoom.scale }}>
          <img
            src={address}
            alt={description === '' ? say.pictureOf(look.label) : description}
            draggable={false}
            decoding="async"
            onError={() => setFailed(address)}
          />
          {region !== undefined && marking === undefined && <RegionMark region={region} />}
          {marking !== undefined && <RegionEditor start={marking} onTake={take} onLeave={leave} />}
        </div>
      )}
    </ViewFrame>
  )
}

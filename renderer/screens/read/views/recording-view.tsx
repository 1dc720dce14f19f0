import { Flag, FlagTriangleRight, SkipBack, SkipForward } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { formatClock, parseClock } from '../../../../shared/domain/date.ts'
import { words } from '../../../data/words.ts'
import { Button, IconButton } from '../../../parts/button.tsx'
import { fileOf, type Look, type Wanted } from '../look.ts'
import { ToolButton } from '../tool-button.tsx'
import { ViewFrame } from '../view-frame.tsx'

const { read: say } = words.page
const JUMP = 5 // seconds

type RecordingViewProps = {
  readonly kind: 'audio' | 'video'
  readonly address: string
  readonly look: Look
  /** What stands in its place when it cannot be played. */
  readonly failed: ReactNode
}

/** A recording: played, a time gone to, and a span of it marked from start to end. */
export function RecordingView({ kind, address, look, failed }: RecordingViewProps): ReactNode {
  const media = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const [now, setNow] = useState(0)
  const [from, setFrom] = useState<number>()
  const [to, setTo] = useState<number>()
  const [typed, setTyped] = useState<string>()
  const [isBroken, setBroken] = useState(false)

  const seek = (seconds: number): void => {
    const element = media.current
    if (element === null) return
    const end = Number.isFinite(element.duration) ? element.duration : seconds
    element.currentTime = Math.max(0, Math.min(seconds, end))
    setNow(element.currentTime)
  }
  const { wanted } = look
  const showWanted = useEffectEvent(({ place }: Wanted) => {
    if (place.kind === 'whole') return
    // A time behind the end is not in this recording.
    look.onMissing(place.kind !== 'time' || place.from > (media.current?.duration ?? Infinity))
    if (place.kind !== 'time') return
    setFrom(place.from)
    setTo(place.to)
    seek(place.from)
  })
  useEffect(() => {
    const element = media.current
    if (element === null || wanted === null) return
    const show = () => showWanted(wanted)
    // Before its length is known a recording cannot be wound.
    if (element.readyState >= HTMLMediaElement.HAVE_METADATA) return show()
    element.addEventListener('loadedmetadata', show, { once: true })
    return () => element.removeEventListener('loadedmetadata', show)
  }, [wanted])

  const second = (): number => Math.floor(media.current?.currentTime ?? 0)
  function startHere(): void {
    const start = second()
    setFrom(start)
    setTo(undefined)
    look.onPoint({ kind: 'time', ...fileOf(look.file), from: start }, '')
  }
  function endHere(): void {
    const end = second()
    const start = from === undefined || from > end ? 0 : from
    setFrom(start)
    setTo(end)
    look.onPoint({ kind: 'time', ...fileOf(look.file), from: start, to: end }, '')
  }
  function toggle(): void {
    if (media.current?.paused === true) void media.current.play().catch(() => setBroken(true))
    else media.current?.pause()
  }
  function onKey({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
    const isButton = target instanceof HTMLElement && target.closest('button') !== null
    const keys: Record<string, () => void> = {
      i: startHere,
      o: endHere,
      ArrowLeft: () => seek(second() - JUMP),
      ArrowRight: () => seek(second() + JUMP),
      ...(!isButton && { ' ': toggle }),
    }
    const act = ctrlKey || altKey || metaKey ? undefined : keys[key]
    act?.()
    return act !== undefined
  }
  function goToTyped(): void {
    const seconds = parseClock(typed ?? '')
    if (seconds !== undefined) seek(seconds)
    setTyped(undefined)
  }
  if (isBroken) return failed
  const Media = kind
  const end = to === undefined ? '' : formatClock(to)
  return (
    <ViewFrame
      label={look.label}
      className="view-recording"
      onKey={onKey}
      tools={
        <>
          <span className="tool-group">
            <IconButton
              icon={<SkipBack size={16} aria-hidden />}
              label={say.back(JUMP)}
              onPress={() => seek(second() - JUMP)}
            />
            <input
              className="input tool-time figures"
              aria-label={say.timeField}
              value={typed ?? formatClock(now)}
              onChange={(event) => setTyped(event.target.value)}
              onFocus={(event) => event.target.select()}
              onBlur={() => setTyped(undefined)}
              onKeyDown={(event) => event.key === 'Enter' && goToTyped()}
            />
            <IconButton
              icon={<SkipForward size={16} aria-hidden />}
              label={say.ahead(JUMP)}
              onPress={() => seek(second() + JUMP)}
            />
          </span>
          <ToolButton icon={<FlagTriangleRight size={16} aria-hidden />} words={say.startHere} onPress={startHere} />
          <ToolButton icon={<Flag size={16} aria-hidden />} words={say.endHere} onPress={endHere} />
        </>
      }
    >
      <Media
        ref={media}
        src={address}
        controls
        controlsList="nodownload noremoteplayback"
        disablePictureInPicture
        preload="metadata"
        aria-label={look.label}
        onTimeUpdate={() => setNow(media.current?.currentTime ?? 0)}
        onError={() => setBroken(true)}
      />
      {from !== undefined && (
        <p className="span-mark">
          <span className="figures">{say.markedSpan(formatClock(from), end)}</span>
          <Button onPress={() => seek(from)}>{say.goToStart}</Button>
        </p>
      )}
    </ViewFrame>
  )
}

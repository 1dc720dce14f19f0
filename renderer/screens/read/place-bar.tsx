import { Link2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Place } from '../../../shared/domain/place.ts'
import { placeWords } from '../../../shared/words/place-words.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import type { Pointed } from '../item/pointing.ts'

const { read: say } = words.page

type PlaceBarProps = {
  readonly pointed: Pointed | null
  /** A place that was asked for and not found. */
  readonly missing: Place | null
  readonly files: readonly string[]
  readonly hint: string
  readonly onLink: () => void
  readonly onClear: () => void
}

/** What is pointed at, in words, and the way to link it; without anything, how to point. */
export function PlaceBar({ pointed, missing, files, hint, onLink, onClear }: PlaceBarProps): ReactNode {
  const inWords = (place: Place): string => placeWords(place, files, words.core.places)
  return (
    <section className="place-bar" aria-label={say.foot}>
      <p className="place-bar-words" role="status">
        {pointed !== null ? (
          <>
            <strong>{inWords(pointed.place)}</strong>
            {pointed.quote !== '' && pointed.place.kind !== 'quote' && (
              <span className="text-muted"> “{pointed.quote}”</span>
            )}
          </>
        ) : missing !== null ? (
          <span className="tone-partly">{say.missing(inWords(missing))}</span>
        ) : (
          <span className="text-muted">{hint}</span>
        )}
      </p>
      {pointed !== null && (
        <>
          <Button look="primary" icon={<Link2 size={16} aria-hidden />} onPress={onLink}>
            {say.link}
          </Button>
          <IconButton icon={<X size={16} aria-hidden />} label={say.clear} onPress={onClear} />
        </>
      )}
    </section>
  )
}

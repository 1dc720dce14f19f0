// The item as it will be read: its own words and each of its files, and what is pointed at in them.
import { Plus } from 'lucide-react'
import { useEffect, useEffectEvent, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Place } from '../../../shared/domain/place.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice.tsx'
import { Notice, Progress } from '../../parts/say.tsx'
import { leavePlaces, point, useAsked, usePointed } from '../item/pointing.ts'
import { focusLinking } from '../map/linking.ts'
import { FileMenu } from './file-menu.tsx'
import { dayOf, type Version } from './file-versions.tsx'
import { FileView } from './file-view.tsx'
import type { Look, Wanted } from './look.ts'
import { openOutside } from './open-outside.ts'
import { PaneKeys } from './pane-keys.tsx'
import { PlaceBar } from './place-bar.tsx'
import { firstOf, nextFile, sourceOfPlace, sourcesOf } from './sources.ts'
import { useFileChanges } from './use-file-changes.ts'
import { OwnTextView } from './views/own-text-view.tsx'

const { read: say, desk } = words.page

type ShownPart = { readonly key: string; readonly wanted: Wanted | null; readonly version: Version | null }

type ReadingPaneProps = {
  readonly evidence: Evidence
  /** What stands before the choice of what to read. */
  readonly lead?: ReactNode
}

export function ReadingPane({ evidence, lead }: ReadingPaneProps): ReactNode {
  const [shown, setShown] = useState<ShownPart>(() => ({ key: firstOf(evidence), wanted: null, version: null }))
  const [missing, setMissing] = useState<Place | null>(null)
  const pointed = usePointed(evidence.id)
  const sources = sourcesOf(evidence)
  const source = sources.find(({ key }) => key === shown.key) ?? sources[0]
  const changes = useFileChanges(evidence, (key) => setShown({ key, wanted: null, version: null }))
  useAskedPlace(evidence, (key, wanted) => {
    point(null)
    setMissing(null)
    setShown((now) => ({ key: key ?? now.key, wanted, version: null }))
  })
  useEffect(() => () => leavePlaces(evidence.id), [evidence.id])

  function show(key: string): void {
    point(null)
    setMissing(null)
    setShown({ key, wanted: null, version: null })
  }
  const file = source !== undefined && 'file' in source ? source.file : undefined
  const nameOf = (one: (typeof sources)[number]): string => ('file' in one ? one.file.name : say.ownWords)
  const label = source === undefined ? say.ownWords : nameOf(source)
  const look: Look = {
    file: source?.number,
    label,
    wanted: shown.wanted,
    isPointed: pointed !== null,
    onPoint: (place, quote) => {
      setMissing(null)
      point(place === null ? null : { evidenceId: evidence.id, place, quote })
    },
    onMissing: (isMissing) => {
      const place = shown.wanted?.place ?? null
      const next = isMissing && place !== null ? nextFile(evidence, place, shown.key) : undefined
      if (next === undefined) setMissing(isMissing ? place : null)
      else setShown({ ...shown, key: next })
    },
  }
  function clear(): void {
    document.getSelection()?.removeAllRanges()
    point(null)
  }
  function link(): void {
    if (pointed !== null) focusLinking()
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    if (event.key.toLowerCase() !== 'l' || isField || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    link()
  }
  const isRecording = file !== undefined && /^(audio|video)\//.test(file.mediaType)
  const { version } = shown
  return (
    <section
      className="reading"
      aria-label={words.page.item.reading}
      data-drop-item={evidence.id}
      onKeyDown={onKeyDown}
    >
      <h2 className="heard">{words.page.item.reading}</h2>
      <div className="reading-head">
        {lead}
        {sources.length > 1 ? (
          <ChoiceField
            id="reading-source"
            label={say.choose}
            isLabelHidden
            options={sources.map((one) => ({ id: one.key, label: nameOf(one) }))}
            value={source?.key ?? ''}
            onChange={(key) => key !== '' && show(key)}
            empty={say.choose}
          />
        ) : (
          <span className="reading-name">{label}</span>
        )}
        {file !== undefined && (
          <FileMenu
            file={file}
            onOpen={() => void openOutside(file)}
            onReplace={() => void changes.replace(file)}
            onVersion={(earlier) => setShown({ key: file.id, wanted: null, version: earlier })}
          />
        )}
        <IconButton icon={<Plus size={16} aria-hidden />} label={say.addFiles} onPress={() => void changes.add()} />
        <PaneKeys />
      </div>
      {changes.running !== null && (
        <div className="reading-note">
          <Progress value={changes.running.progress?.value ?? 0} title={changes.running.title} />
          <Button onPress={changes.cancel}>{desk.cancel}</Button>
        </div>
      )}
      {changes.failure !== null && (
        <div className="reading-note">
          <Notice look="problem">{changes.failure.message}</Notice>
        </div>
      )}
      {version !== null && (
        <div className="reading-note">
          <Notice action={<Button onPress={() => show(shown.key)}>{say.toPresent}</Button>}>
            {say.earlier(dayOf(version))}
          </Notice>
        </div>
      )}
      {file === undefined ? (
        <OwnTextView evidence={evidence} look={look} />
      ) : (
        <FileView
          key={`${file.id} ${version?.sha256 ?? file.sha256}`}
          file={file}
          sha256={version?.sha256 ?? file.sha256}
          look={look}
          onOpen={() => void openOutside(version ?? file)}
        />
      )}
      <PlaceBar
        pointed={version === null ? pointed : null}
        missing={missing}
        files={evidence.files.map((one) => one.name)}
        hint={isRecording ? say.pointHintTime : say.pointHint}
        onLink={link}
        onClear={clear}
      />
    </section>
  )
}

/** Hears of each place that is asked for in this item, with the part of it to show: undefined leaves the one that is shown. */
function useAskedPlace(evidence: Evidence, onAsked: (key: string | undefined, wanted: Wanted) => void): void {
  const asked = useAsked(evidence.id)
  const show = useEffectEvent((wanted: Wanted) => onAsked(sourceOfPlace(evidence, wanted.place), wanted))
  // Each asking once; what is written in the item meanwhile asks for nothing.
  useEffect(() => {
    if (asked !== null) show(asked)
  }, [asked])
}

// One link of a criterion, seen from the criterion: the item first, then where to look and why.
import { Pencil, X } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import type { Failure } from '../../../shared/contract/result.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { IconButton, TextLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { go, toEvidence } from '../../route.ts'
import { showPlace } from '../item/pointing.ts'
import { showUndoable } from '../perform.ts'
import { notationInWords } from '../place-words.ts'
import { Thumbnail } from '../read/thumbnail.tsx'
import type { Pictured } from '../read/thumbnails.ts'
import { useTypeNames } from '../type-names.ts'
import { LinkFields } from './link-fields.tsx'
import { placeOf, type LinkValues } from './link-row.ts'
import { changeLink } from './linking.ts'
import { LinkState } from './link-state.tsx'
import { removeLink } from './remove-link.ts'

const { evidence: say, map } = words.page

type CriterionClaimProps = {
  readonly row: CallOutput<'link.ofCriterion'>[number]
  /** The criterion's code; a link to a sub-point has a longer one. */
  readonly code: string
  readonly file: Pictured | null
}

export function CriterionClaim({ row, code, file }: CriterionClaimProps): ReactNode {
  const { link, evidenceId, ref, title, type, date, files } = row
  const [editing, setEditing] = useState<'place' | 'why'>()
  const item = useRef<HTMLLIElement>(null)
  const place = placeOf(link)
  const inWords = notationInWords(link.place, files)
  const typeName = useTypeNames()(type)
  function close(): void {
    setEditing(undefined)
    requestAnimationFrame(() => item.current?.querySelector<HTMLElement>('.claim-change')?.focus())
  }
  async function save(values: LinkValues): Promise<Failure | undefined> {
    const result = await changeLink(link, values)
    if (!result.ok) return result.failure
    close()
    showUndoable(say.linkSaved(ref, link.code))
    return undefined
  }
  function open(): void {
    if (place !== null) showPlace(evidenceId, place)
    go(toEvidence(evidenceId))
  }
  return (
    <li className="claim criterion-claim" ref={item}>
      <Thumbnail file={file} />
      <div className="claim-body">
        <div className="claim-head">
          <TextLink look="quiet" onPress={() => go(toEvidence(evidenceId))}>
            {ref} {title}
          </TextLink>
          {link.state !== 'claimed' && <Tag>{say[link.state]}</Tag>}
          {editing === undefined && (
            <span className="claim-actions">
              <IconButton
                className="claim-change"
                icon={<Pencil size={16} aria-hidden />}
                label={say.changeLink(ref)}
                onPress={() => setEditing('place')}
              />
              <IconButton
                className="claim-remove"
                icon={<X size={16} aria-hidden />}
                label={map.removeFrom(ref)}
                onPress={() => void removeLink(ref, link, link.code, item.current)}
              />
            </span>
          )}
        </div>
        <p className="facts-line text-note">
          <span>{typeName}</span>
          <span>{date === null ? say.noDate : words.core.day(date)}</span>
          {link.code !== code && <span>{say.forSubPoint(link.code.slice(code.length + 1))}</span>}
        </p>
        {editing === undefined ? (
          <>
            <p>
              {place === null ? (
                <span className="tone-partly">{inWords}</span>
              ) : (
                <TextLink label={map.showPlaceOf(inWords, ref)} onPress={open}>
                  {inWords}
                </TextLink>
              )}
            </p>
            {place?.kind === 'pages' && link.quote !== '' && <q className="claim-quote">{link.quote}</q>}
            {link.why === '' ? (
              <TextLink look="quiet" className="claim-ask" label={map.addWhyFor(ref)} onPress={() => setEditing('why')}>
                {map.addWhy}
              </TextLink>
            ) : (
              <p className="text-reading">{link.why}</p>
            )}
            {link.occasion !== '' && <p className="text-muted">{say.occasionOf(link.occasion)}</p>}
            <LinkState link={link} />
          </>
        ) : (
          <LinkFields
            evidenceId={evidenceId}
            files={files}
            link={link}
            first={editing}
            onSave={save}
            onCancel={close}
          />
        )}
      </div>
    </li>
  )
}

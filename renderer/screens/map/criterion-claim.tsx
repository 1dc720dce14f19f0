// One link of a criterion, seen from the criterion: the item first, then where to look and why.
import type { ReactNode } from 'react'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { go, toEvidence } from '../../route.ts'
import { showPlace } from '../item/pointing.ts'
import { notationInWords } from '../place-words.ts'
import { Thumbnail } from '../read/thumbnail.tsx'
import type { Pictured } from '../read/thumbnails.ts'
import { useTypeNames } from '../type-names.ts'
import { ClaimActions } from './claim-actions.tsx'
import { LinkFields } from './link-fields.tsx'
import { placeOf } from './link-row.ts'
import { LinkState } from './link-state.tsx'
import { removeLink } from './remove-link.ts'
import { useLinkEditing } from './use-link-editing.ts'

const { evidence: say, map } = words.page

type CriterionClaimProps = {
  readonly row: CallOutput<'link.ofCriterion'>[number]
  /** The criterion's code; a link to a sub-point has a longer one. */
  readonly code: string
  readonly file: Pictured | null
}

export function CriterionClaim({ row, code, file }: CriterionClaimProps): ReactNode {
  const { link, evidenceId, ref, title, type, date, files } = row
  const place = placeOf(link)
  const inWords = notationInWords(link.place, files)
  const typeName = useTypeNames()(type)
  const { line, editing, edit, close, save } = useLinkEditing(link, ref, link.code)
  function open(): void {
    if (place !== null) showPlace(evidenceId, place)
    go(toEvidence(evidenceId))
  }
  return (
    <li className="claim criterion-claim" ref={line}>
      <Thumbnail file={file} />
      <div className="claim-body">
        <div className="claim-head">
          <TextLink look="quiet" onPress={() => go(toEvidence(evidenceId))}>
            {ref} {title}
          </TextLink>
          {link.state !== 'claimed' && <Tag>{say[link.state]}</Tag>}
          {editing === undefined && (
            <ClaimActions
              change={say.changeLink(ref)}
              remove={map.removeFrom(ref)}
              onChange={() => edit('place')}
              onRemove={() => void removeLink(ref, link, link.code, line.current)}
            />
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
              <TextLink look="quiet" className="claim-ask" label={map.addWhyFor(ref)} onPress={() => edit('why')}>
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

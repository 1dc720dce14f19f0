// One claim of an item: the criterion with its state, where to look, why, and what the assessor decided apart from it.
import { useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { formatPlace } from '../../../shared/domain/place.ts'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { go } from '../../route.ts'
import type { NamedCriterion } from '../criteria.ts'
import { showPlace, usePointed } from '../item/pointing.ts'
import { notationInWords } from '../place-words.ts'
import { State } from '../states.tsx'
import type { CoveredCriterion } from './criterion-states.ts'
import { Decided, type DecisionBy } from './decided.tsx'
import { ClaimActions } from './claim-actions.tsx'
import { LinkFields } from './link-fields.tsx'
import { placeOf, placePointedAt } from './link-row.ts'
import { LinkState } from './link-state.tsx'
import { saveQuickly } from './linking.ts'
import { removeLink } from './remove-link.ts'
import { useLinkEditing } from './use-link-editing.ts'

const { evidence: say, map, units } = words.page

export type ClaimProps = {
  readonly evidence: Evidence
  readonly link: LinkRow
  readonly criterion: NamedCriterion | undefined
  readonly covered: CoveredCriterion | undefined
  readonly decisions: readonly DecisionBy[]
}

export function Claim({ evidence, link, criterion, covered, decisions }: ClaimProps): ReactNode {
  const name = say.claim(link.unit, link.code)
  const files = evidence.files.map((file) => file.name)
  const { line, editing, edit, close, save } = useLinkEditing(link, evidence.ref, name)
  return (
    <li className="claim" ref={line}>
      <div className="claim-head">
        {link.formerVersion === undefined ? (
          <TextLink
            label={map.readCriterion(name)}
            onPress={() => go({ screen: 'map', unitId: link.unitId, criterionId: link.criterionId })}
          >
            {link.code}
          </TextLink>
        ) : (
          <span>{link.code}</span>
        )}
        {covered !== undefined && <State {...covered} />}
        {link.state !== 'claimed' && <Tag>{say[link.state]}</Tag>}
        {editing === undefined && (
          <ClaimActions
            change={say.changeLink(name)}
            remove={say.removeLink(name)}
            onChange={() => edit('place')}
            onRemove={() => void removeLink(evidence.ref, link, name, line.current)}
          />
        )}
      </div>
      {link.formerVersion !== undefined && <p className="tone-partly">{units.former(link.formerVersion)}</p>}
      <CriterionText text={criterion?.text ?? ''} />
      {editing === undefined ? (
        <>
          <Where evidence={evidence} link={link} name={name} />
          {link.why === '' ? (
            <TextLink look="quiet" className="claim-ask" label={map.addWhyFor(name)} onPress={() => edit('why')}>
              {map.addWhy}
            </TextLink>
          ) : (
            <p>{link.why}</p>
          )}
          {link.occasion !== '' && <p className="text-muted">{say.occasionOf(link.occasion)}</p>}
          <LinkState link={link} />
        </>
      ) : (
        <LinkFields evidenceId={evidence.id} files={files} link={link} first={editing} onSave={save} onCancel={close} />
      )}
      <Decided decisions={decisions} />
    </li>
  )
}

const LONG = 90 // characters: about two lines beside the item

/** Two lines of a criterion; a press shows the rest. */
export function CriterionText({ text }: { readonly text: string }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  if (text.length <= LONG) return <p className="text-muted">{text}</p>
  return (
    <AriaButton
      className={isOpen ? 'claim-text claim-text-open' : 'claim-text'}
      aria-expanded={isOpen}
      onPress={() => setOpen(!isOpen)}
    >
      {text}
    </AriaButton>
  )
}

type WhereProps = {
  readonly evidence: Evidence
  readonly link: LinkRow
  readonly name: string
}

/** The place in words, which the reading pane shows when pressed, and its quoted words. */
function Where({ evidence, link, name }: WhereProps): ReactNode {
  const files = evidence.files.map((file) => file.name)
  const place = placeOf(link)
  const pointed = usePointed(evidence.id)
  const inWords = notationInWords(link.place, files)
  const pointedAt = pointed === null ? '' : notationInWords(formatPlace(pointed.place), files)
  return (
    <div className="claim-where">
      {place === null ? (
        <span className="tone-partly">{inWords}</span>
      ) : (
        <TextLink label={map.showPlace(inWords)} onPress={() => showPlace(evidence.id, place)}>
          {inWords}
        </TextLink>
      )}
      {pointed !== null && pointedAt !== inWords && (place === null || link.state === 'recheck') && (
        <Button
          className="claim-use"
          label={map.setPlaceFor(pointedAt, name)}
          onPress={() =>
            void saveQuickly(link, { place: placePointedAt(pointed), state: 'claimed' }, map.placeSet(name))
          }
        >
          {map.setPlace(pointedAt)}
        </Button>
      )}
      {place?.kind === 'pages' && link.quote !== '' && <q className="claim-quote">{link.quote}</q>}
    </div>
  )
}

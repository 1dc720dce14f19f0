// The criteria of one item, always in sight beside it: what it claims, at which place and why, and the way to link more.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Evidence } from '../../shared/domain/evidence.ts'
import { parsePlace } from '../../shared/domain/place.ts'
import type { CallOutput } from '../data/client.ts'
import { words } from '../data/words.ts'
import { Button, IconButton, TextLink } from '../parts/button.tsx'
import { Tag } from '../parts/say.tsx'
import { go, toCriterion } from '../route.ts'
import { useCriteria } from './criteria.ts'
import { LinkForm } from './link-form.tsx'
import { perform } from './perform.ts'
import { notationInWords } from './place-words.ts'

const { evidence: say } = words.page
type LinkRow = CallOutput<'evidence.get'>['links'][number]
type ClaimsProps = { readonly evidence: Evidence; readonly links: readonly LinkRow[] }

export function Claims({ evidence, links }: ClaimsProps): ReactNode {
  return (
    <aside className="item-side" aria-label={say.claims} tabIndex={0}>
      <h2 className="part-title">{say.claims}</h2>
      {links.length === 0 ? (
        <p className="text-muted">{say.noClaims}</p>
      ) : (
        <ul className="claims">
          {links.map((link) => (
            <Claim key={link.id} evidence={evidence} link={link} />
          ))}
        </ul>
      )}
      <LinkForm evidence={evidence} />
    </aside>
  )
}

function Claim({ evidence, link }: { readonly evidence: Evidence; readonly link: LinkRow }): ReactNode {
  const { byId } = useCriteria()
  const criterion = byId.get(link.criterionId)
  const name = say.claim(link.unit, link.code)
  const confirm = () =>
    perform(
      'link.save',
      {
        id: link.id,
        link: {
          subPointId: link.subPointId,
          place: parsePlace(link.place) ?? null,
          why: link.why,
          occasion: link.occasion,
          state: 'claimed',
        },
      },
      say.confirmed,
    )
  return (
    <li className="claim">
      <div className="claim-words">
        <span className="section-title">
          <TextLink label={say.openCriterion(name)} onPress={() => go(toCriterion(link.unitId, link.criterionId))}>
            {name}
          </TextLink>
          {criterion !== undefined && criterion.status !== 'official' && (
            <Tag look="dashed">{words.page.desk.statuses[criterion.status]}</Tag>
          )}
          {link.state !== 'claimed' && <Tag>{say[link.state]}</Tag>}
        </span>
        <span className="claim-text">{criterion?.text}</span>
        <span className={link.place === '' ? 'tone-partly' : ''}>
          {notationInWords(
            link.place,
            evidence.files.map((file) => file.name),
          )}
        </span>
        {link.why !== '' && <span>{link.why}</span>}
        {link.state === 'recheck' && <Button onPress={() => void confirm()}>{say.confirm}</Button>}
      </div>
      <IconButton
        icon={<X size={16} aria-hidden />}
        label={say.removeLink(name)}
        onPress={() => void perform('link.remove', { ids: [link.id] }, say.linkRemoved(evidence.ref, name))}
      />
    </li>
  )
}

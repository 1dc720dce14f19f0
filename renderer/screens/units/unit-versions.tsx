// Earlier versions of a unit: what still stands on their words, and the log of what became of each criterion.
import type { ReactNode } from 'react'
import type { CriterionId } from '../../../shared/domain/id.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import type { CriterionFacts } from './criterion-facts.ts'
import { Decisions } from './decisions.tsx'
import { EvidenceLine } from './evidence-line.tsx'

const { units: say } = words.page
type Version = CallOutput<'unit.versions'>[number]

type UnitVersionsProps = {
  readonly unit: Unit
  readonly facts: (id: CriterionId, code: string) => CriterionFacts
}

export function UnitVersions({ unit, facts }: UnitVersionsProps): ReactNode {
  const versions = useCall('unit.versions', { id: unit.id }).value ?? []
  if (versions.length < 2) return null
  const left = versions
    .flatMap(({ version, left: own }) => own.map((one) => ({ ...one, version, ...facts(one.criterionId, '') })))
    // What only items in the trash stand on comes back with them.
    .filter(({ claims, decisions }) => claims.length + decisions.length > 0)
  return (
    <>
      {left.length > 0 && (
        <section className="outcome former" aria-labelledby="former-title">
          <h3 id="former-title">{say.formerTitle}</h3>
          <p className="text-muted">{say.formerHelp}</p>
          {left.map(({ criterionId, code, text, version, claims, decisions }) => (
            <section className="criterion" key={criterionId} aria-label={say.formerCode(code, version)}>
              <span className="criterion-code">{code}</span>
              <div className="criterion-body">
                <p className="text-reading">{text}</p>
                {claims.length > 0 && (
                  <ul className="evidence-lines" aria-label={say.evidenceOf(code)}>
                    {claims.map((claim) => (
                      <EvidenceLine key={claim.link.id} claim={claim} code={code} />
                    ))}
                  </ul>
                )}
                <Decisions code={code} decisions={decisions} formerVersion={version} />
              </div>
            </section>
          ))}
        </section>
      )}
      <details className="disclosure">
        <summary>{say.versions(unit.version)}</summary>
        {versions.map((version) => (
          <VersionLog key={version.version} version={version} />
        ))}
      </details>
    </>
  )
}

function VersionLog({ version: { version, criteria, moves } }: { readonly version: Version }): ReactNode {
  const day = moves[0] === undefined ? '' : words.core.day(moves[0].at.slice(0, 10))
  return (
    <section className="version-log">
      <h4>{say.versionLine(version, criteria, day)}</h4>
      <ul>
        {moves.map(({ from, kind, to, links }) => (
          <li key={`${from} ${to.join()}`}>
            {say.moveLine(from, say.moveKinds[kind], to.join(', '), links === 0 ? '' : say.links(links))}
          </li>
        ))}
      </ul>
    </section>
  )
}

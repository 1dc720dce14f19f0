import type { ReactNode } from 'react'
import type { EvidenceRow } from '../../../shared/contract/calls/evidence.ts'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { go, toEvidence } from '../../route.ts'
import { showSettings } from '../settings/parts.ts'
import { useTypeNames } from '../type-names.ts'
import { inDays } from '../when.ts'
import type { StepFacts } from './next-steps.ts'

const { home } = words.page

type LastWorkedProps = { readonly items: readonly EvidenceRow[]; readonly workbook: StepFacts['workbook'] }

/** The items changed last, and how old the last backup is. */
export function LastWorked({ items, workbook }: LastWorkedProps): ReactNode {
  const typeName = useTypeNames()
  if (items.length === 0) return null
  const { lastBackupAt, changedSinceBackup } = workbook
  return (
    <section className="section" aria-labelledby="last-worked">
      <h2 className="section-title" id="last-worked">
        {home.lastTitle}
      </h2>
      <ul className="last-worked">
        {items.map(({ id, ref, title, type, changedAt }) => (
          <li key={id} className="last-worked-row">
            <span className="figures text-muted">{ref}</span>
            <TextLink look="quiet" className="last-worked-title" onPress={() => go(toEvidence(id))}>
              {title}
            </TextLink>
            <span className="text-muted last-worked-detail">
              {typeName(type)} · {home.lastAt(inDays(changedAt))}
            </span>
          </li>
        ))}
      </ul>
      {lastBackupAt !== null && (
        <p className="text-muted home-backup">
          <TextLink look="inline" onPress={() => showSettings('backups')}>
            {home.backupAt(inDays(lastBackupAt))}
          </TextLink>
          {!changedSinceBackup && ` · ${home.backupCurrent}`}
        </p>
      )}
    </section>
  )
}

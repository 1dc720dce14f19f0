import type { ReactNode } from 'react'
import { GUIDANCE_KINDS, type Guidance } from '../../../shared/domain/unit.ts'
import { words } from '../../data/words.ts'

const { units: say } = words.page

/** What a guide says beside its criteria. */
export function UnitGuidance({ guidance }: { readonly guidance: readonly Guidance[] }): ReactNode {
  if (guidance.length === 0) return null
  return (
    <aside className="guidance" id="guidance" aria-label={say.guidance}>
      {GUIDANCE_KINDS.map((kind) => {
        const own = guidance.filter((one) => one.kind === kind)
        return (
          own.length > 0 && (
            <section key={kind} aria-label={say.guidanceOf[kind]}>
              <h3>{say.guidanceOf[kind]}</h3>
              <ul>
                {own.map((one) => (
                  <li key={one.text}>{one.text}</li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </aside>
  )
}

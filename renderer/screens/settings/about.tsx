import { useEffect, useState, type ReactNode } from 'react'
import type { Output } from '../../../shared/contract/define.ts'
import type { ShellContract } from '../../../shared/contract/shell.ts'
import { shell } from '../../data/shell.ts'
import { words } from '../../data/words.ts'

const { about } = words.page.settings

/** The version, and the licences of what Trellis is made of, whole, as they ask to be passed on. */
export function About(): ReactNode {
  const [facts, setFacts] = useState<Output<ShellContract, 'about.get'>>()
  useEffect(() => {
    void shell('about.get', {}).then((result) => result.ok && setFacts(result.value))
  }, [])
  return (
    <>
      <p>{about.lead}</p>
      {facts !== undefined && (
        <>
          <p className="text-muted figures">{about.versions(facts.version, facts.electron)}</p>
          <div className="settings-licences">
            {facts.licences.map(({ name, text }) => (
              <details key={name}>
                <summary>{about.licenceOf(name)}</summary>
                <pre tabIndex={0}>{text}</pre>
              </details>
            ))}
          </div>
        </>
      )}
    </>
  )
}

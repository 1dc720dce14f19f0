// People and activities that a verb names: found by name, or new, to be made in one step with what the verb adds.
import type { ActivityDraft } from '../../shared/domain/evidence.ts'
import type { ActivityId, PersonId } from '../../shared/domain/id.ts'
import type { PersonDraft } from '../../shared/domain/person.ts'
import type { z } from 'zod'
import { enGB } from '../../shared/words/words.ts'
import { findByName } from './find.ts'
import type { Session } from './verb.ts'

const { say, roles } = enGB.commandLine

export type NewPerson = z.input<typeof PersonDraft>
/** `made` says in words what is new; it is empty for what was found. */
export type Named<Id, Draft> =
  | { readonly id: Id; readonly draft?: never; readonly made: readonly string[] }
  | { readonly id?: never; readonly draft: Draft; readonly made: readonly string[] }

/** The person of this name and role, or the draft of a new one. A name that several have is `conflict`. */
export async function namePerson(
  session: Session,
  name: string,
  role: NewPerson['role'],
): Promise<Named<PersonId, NewPerson>> {
  const found = findByName(await session.call('person.list', { role }), name, roles[role])
  return found === undefined
    ? { draft: { name, role }, made: [say.madePerson(roles[role], name)] }
    : { id: found.id, made: [] }
}

/** The activity of this name, or the draft of a new one. */
export async function nameActivity(
  session: Session,
  name: string,
): Promise<Named<ActivityId, z.input<typeof ActivityDraft>>> {
  const found = findByName(await session.call('activity.list', {}), name, say.activity)
  return found === undefined ? { draft: { name }, made: [say.madeActivity(name)] } : { id: found.id, made: [] }
}

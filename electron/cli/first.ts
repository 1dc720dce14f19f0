// A verb may have to make a person or an activity before its own call. When that call fails, the workbook must be as it was.
import type { PersonDraft } from '../../shared/domain/person.ts'
import type { ActivityId, PersonId } from '../../shared/domain/id.ts'
import { enGB } from '../../shared/words/words.ts'
import { findByName } from './find.ts'
import type { Session } from './verb.ts'

const say = enGB.commandLine.say
const { roles } = enGB.commandLine

/** Finds people and activities by name and makes those that are missing, one undo step each. */
export type First = {
  readonly person: (name: string, role: PersonDraft['role']) => Promise<PersonId>
  readonly activity: (name: string) => Promise<ActivityId>
  /** What was made, in words. */
  readonly made: readonly string[]
}

/** Runs `work`, which makes what it needs through `first`. When it fails, what was made is undone and the failure thrown on. */
export async function makingFirst<T>(session: Session, work: (first: First) => Promise<T>): Promise<T> {
  const made: string[] = []
  const first: First = {
    made,
    person: async (name, role) => {
      const people = await session.call('person.list', { role })
      const found = findByName(people, name, roles[role])
      if (found !== undefined) return found.id
      const person = await session.call('person.save', { person: { name, role } })
      made.push(say.madePerson(roles[role], person.name))
      return person.id
    },
    activity: async (name) => {
      const found = findByName(await session.call('activity.list', {}), name, say.activity)
      if (found !== undefined) return found.id
      const activity = await session.call('activity.save', { activity: { name } })
      made.push(say.madeActivity(activity.name))
      return activity.id
    },
  }
  try {
    return await work(first)
  } catch (thrown) {
    for (let steps = made.length; steps > 0; steps -= 1) await session.undo()
    throw thrown
  }
}

// Learner, centre and programme: one row each.
import type { Profile } from '../../../shared/domain/profile.ts'
import type { ReadableDb, WritableDb } from './database.ts'

/** The profile; every workbook has one from its creation. */
export function readProfile(db: ReadableDb): Profile {
  const learner = db.get<Profile['learner']>('SELECT name, number, uln, email, phone FROM learner')
  const centre = db.get<Profile['centre']>('SELECT name, number FROM centre')
  const programme = db.get<Profile['programme']>(
    'SELECT title, employer, start_date AS startDate, target_date AS targetDate FROM programme',
  )
  return {
    learner: learner ?? { name: '', number: '', uln: '', email: '', phone: '' },
    centre: centre ?? { name: '', number: '' },
    programme: programme ?? { title: '', employer: '', startDate: null, targetDate: null },
  }
}

/** Writes all three rows. */
export function saveProfile(db: WritableDb, { learner, centre, programme }: Profile): void {
  db.run(
    `INSERT INTO learner (id, name, number, uln, email, phone) VALUES ('learner', :name, :number, :uln, :email, :phone)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, number = excluded.number, uln = excluded.uln, email = excluded.email, phone = excluded.phone`,
    learner,
  )
  db.run(
    `INSERT INTO centre (id, name, number) VALUES ('centre', :name, :number)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, number = excluded.number`,
    centre,
  )
  db.run(
    `INSERT INTO programme (id, title, employer, start_date, target_date) VALUES ('programme', :title, :employer, :startDate, :targetDate)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, employer = excluded.employer, start_date = excluded.start_date, target_date = excluded.target_date`,
    programme,
  )
}

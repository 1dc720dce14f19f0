// Version 1 of the workbook's schema. Shipped: never edited again; a change is a new step in migrations.ts.

/** The base tables, real columns and constraints for every fact. Ids are text that `newId` made; `position` orders siblings from 0. */
const tables = `
CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
-- Numbers that are issued once and never again, not even after undo: this table is not in the undo log.
CREATE TABLE counter (name TEXT PRIMARY KEY NOT NULL, last INTEGER NOT NULL CHECK (last >= 0)) STRICT;

CREATE TABLE learner (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'learner'), name TEXT NOT NULL CHECK (name <> ''), number TEXT NOT NULL, uln TEXT NOT NULL,
  email TEXT NOT NULL, phone TEXT NOT NULL
) STRICT;
CREATE TABLE centre (id TEXT PRIMARY KEY NOT NULL CHECK (id = 'centre'), name TEXT NOT NULL, number TEXT NOT NULL) STRICT;
CREATE TABLE programme (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'programme'), title TEXT NOT NULL, employer TEXT NOT NULL, start_date TEXT, target_date TEXT
) STRICT;

CREATE TABLE qualification (
  id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL CHECK (title <> ''), number TEXT NOT NULL, awarding_organisation TEXT NOT NULL,
  route TEXT NOT NULL CHECK (route IN ('nvq', 'rqf', 'svq', 'apprenticeship')), level TEXT, position INTEGER NOT NULL
) STRICT;
CREATE TABLE qualification_group (
  id TEXT PRIMARY KEY NOT NULL, qualification_id TEXT NOT NULL REFERENCES qualification (id) ON DELETE CASCADE, name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('mandatory', 'optional', 'additional')), minimum_units INTEGER, maximum_units INTEGER,
  minimum_credits INTEGER, maximum_credits INTEGER, prose TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX qualification_group_of ON qualification_group (qualification_id);

-- A unit is the family; its versions hold the text. Links point into a version, so an old claim keeps what it was made against.
CREATE TABLE unit (id TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL UNIQUE, ref TEXT NOT NULL) STRICT;
CREATE TABLE group_unit (
  group_id TEXT NOT NULL REFERENCES qualification_group (id) ON DELETE CASCADE, unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, PRIMARY KEY (group_id, unit_id)
) STRICT;
CREATE INDEX group_unit_of ON group_unit (unit_id);
CREATE TABLE unit_version (
  id TEXT PRIMARY KEY NOT NULL, unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE, version INTEGER NOT NULL CHECK (version >= 1),
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)), title TEXT NOT NULL CHECK (title <> ''),
  status TEXT NOT NULL CHECK (status IN ('official', 'provisional', 'example', 'draft')), awarding_organisation TEXT NOT NULL, level TEXT,
  credit INTEGER, guided_learning_hours INTEGER, aim TEXT NOT NULL, source_note TEXT NOT NULL, source_sha256 TEXT NOT NULL,
  UNIQUE (unit_id, version)
) STRICT;
CREATE UNIQUE INDEX unit_version_in_force ON unit_version (unit_id) WHERE in_force = 1;
CREATE TABLE outcome (
  id TEXT PRIMARY KEY NOT NULL, unit_version_id TEXT NOT NULL REFERENCES unit_version (id) ON DELETE CASCADE, label TEXT NOT NULL, text TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX outcome_of ON outcome (unit_version_id);
CREATE TABLE criterion (
  id TEXT PRIMARY KEY NOT NULL, outcome_id TEXT NOT NULL REFERENCES outcome (id) ON DELETE CASCADE, label TEXT NOT NULL CHECK (label <> ''),
  text TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('competence', 'knowledge', 'behaviour')),
  required_occasions INTEGER NOT NULL CHECK (required_occasions BETWEEN 1 AND 20),
  simulation_allowed TEXT NOT NULL CHECK (simulation_allowed IN ('yes', 'no', 'unknown')), guidance TEXT NOT NULL,
  doubtful INTEGER NOT NULL CHECK (doubtful IN (0, 1)), position INTEGER NOT NULL
) STRICT;
CREATE INDEX criterion_of ON criterion (outcome_id);
CREATE TABLE sub_point (
  id TEXT PRIMARY KEY NOT NULL, criterion_id TEXT NOT NULL REFERENCES criterion (id) ON DELETE CASCADE, label TEXT NOT NULL CHECK (label <> ''),
  text TEXT NOT NULL, position INTEGER NOT NULL, UNIQUE (criterion_id, label)
) STRICT;
CREATE TABLE unit_guidance (
  id TEXT PRIMARY KEY NOT NULL, unit_version_id TEXT NOT NULL REFERENCES unit_version (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('key-idea', 'tip', 'pitfall', 'note')), text TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_guidance_of ON unit_guidance (unit_version_id);

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL CHECK (name <> ''), role TEXT NOT NULL CHECK (role IN ('witness', 'assessor', 'iqa')),
  category INTEGER CHECK (category BETWEEN 1 AND 9), relationship TEXT NOT NULL, job TEXT NOT NULL, competence TEXT NOT NULL, contact TEXT NOT NULL
) STRICT;
CREATE TABLE witness_category (number INTEGER PRIMARY KEY NOT NULL CHECK (number BETWEEN 1 AND 9), meaning TEXT NOT NULL CHECK (meaning <> '')) STRICT;

CREATE TABLE activity (
  id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL CHECK (name <> ''), summary TEXT NOT NULL, date_from TEXT, date_to TEXT
) STRICT;
CREATE TABLE evidence_type (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL CHECK (name <> ''), form TEXT NOT NULL, position INTEGER NOT NULL) STRICT;

-- sequence: the number in the reference, and the order of the list. text_json: the rich text; text_plain: its words, for search and places.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL, sequence INTEGER NOT NULL UNIQUE, ref TEXT NOT NULL, type_id TEXT NOT NULL REFERENCES evidence_type (id),
  title TEXT NOT NULL CHECK (title <> ''), date_from TEXT, date_to TEXT CHECK (date_to IS NULL OR date_to >= date_from), location TEXT NOT NULL,
  learner_role TEXT NOT NULL, text_json TEXT NOT NULL CHECK (json_valid(text_json)), text_plain TEXT NOT NULL,
  activity_id TEXT REFERENCES activity (id) ON DELETE SET NULL, stage TEXT CHECK (stage IN ('plan', 'do', 'review')),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)), simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
  held_where TEXT NOT NULL, held_keeper TEXT NOT NULL, held_seen_by TEXT NOT NULL, version INTEGER NOT NULL CHECK (version >= 1),
  superseded_by_id TEXT REFERENCES evidence (id) ON DELETE SET NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
-- People name items by their reference, in any letter case.
CREATE UNIQUE INDEX evidence_ref ON evidence (ref COLLATE NOCASE);
-- All that coverage reads of an item, in the order of the list: the rows themselves are long.
CREATE INDEX evidence_coverage ON evidence (sequence, id, ref, type_id, activity_id, date_from, date_to, simulated);
CREATE INDEX evidence_activity ON evidence (activity_id);
CREATE INDEX evidence_type_of ON evidence (type_id);
-- A value of a type's own field. Lists have a row per line and column; single values stand at row 0, column ''.
CREATE TABLE evidence_field (
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE, field TEXT NOT NULL, row INTEGER NOT NULL, part TEXT NOT NULL,
  value TEXT NOT NULL CHECK (value <> ''), PRIMARY KEY (evidence_id, field, row, part)
) STRICT;
CREATE TABLE evidence_policy (
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (evidence_id, position)
) STRICT;
CREATE TABLE measure (
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE, position INTEGER NOT NULL, what TEXT NOT NULL CHECK (what <> ''),
  baseline TEXT NOT NULL, target TEXT NOT NULL, result TEXT NOT NULL, PRIMARY KEY (evidence_id, position)
) STRICT;
CREATE TABLE evidence_witness (
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, PRIMARY KEY (evidence_id, person_id)
) STRICT;
CREATE INDEX evidence_witness_of ON evidence_witness (person_id);
-- Facts about bytes, named by their SHA-256; they never change, so the undo log leaves them out and the sweep removes what nothing wants.
CREATE TABLE stored_file (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64), bytes INTEGER NOT NULL, media_type TEXT NOT NULL, pages INTEGER,
  text TEXT NOT NULL, reading TEXT NOT NULL CHECK (reading IN ('read', 'no-text', 'unreadable', 'encrypted'))
) STRICT;
CREATE TABLE evidence_file (
  id TEXT PRIMARY KEY NOT NULL, evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE, sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
  name TEXT NOT NULL CHECK (name <> ''), description TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_file_of ON evidence_file (evidence_id);
CREATE INDEX evidence_file_sha256 ON evidence_file (sha256);

-- place_kind is null when the learner has not said where. place_note is the place in its notation, so that one claim stands once.
CREATE TABLE link (
  id TEXT PRIMARY KEY NOT NULL, evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  criterion_id TEXT NOT NULL REFERENCES criterion (id), sub_point_id TEXT REFERENCES sub_point (id),
  place_kind TEXT CHECK (place_kind IN ('whole', 'pages', 'paragraph', 'time', 'region', 'quote')),
  file_id TEXT REFERENCES evidence_file (id) ON DELETE SET NULL, page_from INTEGER CHECK (page_from >= 1), page_to INTEGER CHECK (page_to >= page_from),
  paragraph INTEGER CHECK (paragraph >= 1), time_from INTEGER CHECK (time_from >= 0), time_to INTEGER CHECK (time_to >= time_from),
  region_x REAL, region_y REAL, region_width REAL, region_height REAL, quote TEXT NOT NULL, place_note TEXT NOT NULL, why TEXT NOT NULL,
  occasion TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('claimed', 'recheck', 'withdrawn')), position INTEGER NOT NULL,
  CHECK ((place_kind = 'pages') = (page_from IS NOT NULL AND page_to IS NOT NULL) OR place_kind = 'region' OR place_kind IS NULL),
  CHECK (place_kind IS NOT 'time' OR time_from IS NOT NULL), CHECK (place_kind IS NOT 'paragraph' OR paragraph IS NOT NULL),
  CHECK (place_kind IS NOT 'quote' OR quote <> ''), CHECK (place_kind IS NOT 'region' OR region_width IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX link_claim ON link (evidence_id, criterion_id, coalesce(sub_point_id, ''), place_note);
CREATE INDEX link_criterion ON link (criterion_id, evidence_id, occasion, state, place_kind);

CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL, criterion_id TEXT NOT NULL REFERENCES criterion (id), person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('assessor', 'iqa')), result TEXT NOT NULL CHECK (result IN ('accepted', 'not-yet')), date TEXT NOT NULL,
  feedback TEXT NOT NULL, sequence INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX decision_criterion ON decision (criterion_id);
CREATE TABLE decision_evidence (
  decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE, evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, PRIMARY KEY (decision_id, evidence_id)
) STRICT;
CREATE INDEX decision_evidence_of ON decision_evidence (evidence_id);
`

/** The undo log (history.ts). It names rows by primary key and holds the statements that turn a step back. */
const log = `
CREATE TABLE history_step (
  id INTEGER PRIMARY KEY, side TEXT NOT NULL CHECK (side IN ('undo', 'redo')), label TEXT NOT NULL, step_key TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
-- Few steps wait for redo; an index of these alone costs nothing when a step is made.
CREATE INDEX history_step_redo ON history_step (id) WHERE side = 'redo';
CREATE TABLE history_change (
  step_id INTEGER NOT NULL REFERENCES history_step (id) ON DELETE CASCADE, position INTEGER NOT NULL, statement TEXT NOT NULL,
  PRIMARY KEY (step_id, position)
) STRICT, WITHOUT ROWID;
`

// What the learner wrote about one item, as one text to search.
const words = (
  id: string,
) => `(SELECT e.ref || char(10) || e.title || char(10) || e.location || char(10) || e.learner_role || char(10) || e.text_plain
  || char(10) || e.held_where || char(10) || e.held_keeper
  || coalesce((SELECT char(10) || a.name || char(10) || a.summary FROM activity a WHERE a.id = e.activity_id), '')
  || coalesce((SELECT char(10) || group_concat(f.value, char(10)) FROM evidence_field f WHERE f.evidence_id = e.id), '')
  || coalesce((SELECT char(10) || group_concat(p.name, char(10)) FROM evidence_policy p WHERE p.evidence_id = e.id), '')
  || coalesce((SELECT char(10) || group_concat(m.what || ' ' || m.baseline || ' ' || m.target || ' ' || m.result, char(10)) FROM measure m WHERE m.evidence_id = e.id), '')
  || coalesce((SELECT char(10) || group_concat(p.name, char(10)) FROM evidence_witness w JOIN person p ON p.id = w.person_id WHERE w.evidence_id = e.id), '')
  || coalesce((SELECT char(10) || group_concat(f.name || ' ' || f.description, char(10)) FROM evidence_file f WHERE f.evidence_id = e.id), '')
  || coalesce((SELECT char(10) || group_concat(l.why || ' ' || l.quote, char(10)) FROM link l WHERE l.evidence_id = e.id), '')
  FROM evidence e WHERE e.id = ${id})`
export const renew = (id: string) =>
  `UPDATE search_document SET body = ${words(id)} WHERE evidence_id = ${id} AND file_id = '';`
const child = (table: string) => `
CREATE TRIGGER ${table}_search_insert AFTER INSERT ON ${table} BEGIN ${renew('new.evidence_id')} END;
CREATE TRIGGER ${table}_search_update AFTER UPDATE ON ${table} BEGIN ${renew('new.evidence_id')} END;
CREATE TRIGGER ${table}_search_delete AFTER DELETE ON ${table} WHEN EXISTS (SELECT 1 FROM evidence WHERE id = old.evidence_id) BEGIN ${renew('old.evidence_id')} END;`

/**
 * Full-text search, kept current by triggers: one document for what the learner wrote about an item, one for the text of each of its files.
 * The documents have an integer key of their own, since VACUUM may renumber rowids: the item's sequence in the high bits, so that a hit tells
 * its item without a look-up, and a number below it (0 the item, then its files).
 */
const search = `
CREATE TABLE search_document (
  seq INTEGER PRIMARY KEY, evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE, file_id TEXT NOT NULL, body TEXT NOT NULL,
  UNIQUE (evidence_id, file_id)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (body, content = 'search_document', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE TRIGGER search_document_insert AFTER INSERT ON search_document BEGIN INSERT INTO search (rowid, body) VALUES (new.seq, new.body); END;
CREATE TRIGGER search_document_update AFTER UPDATE ON search_document WHEN old.body IS NOT new.body BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.seq, old.body);
  INSERT INTO search (rowid, body) VALUES (new.seq, new.body);
END;
CREATE TRIGGER search_document_delete AFTER DELETE ON search_document BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', old.seq, old.body); END;
CREATE TRIGGER evidence_search_insert AFTER INSERT ON evidence BEGIN
  INSERT INTO search_document (seq, evidence_id, file_id, body) VALUES (new.sequence << 20, new.id, '', ${words('new.id')});
END;
CREATE TRIGGER evidence_search_update AFTER UPDATE ON evidence BEGIN ${renew('new.id')} END;
${['evidence_field', 'evidence_policy', 'measure', 'evidence_witness', 'evidence_file', 'link'].map(child).join('')}
CREATE TRIGGER evidence_file_text_insert AFTER INSERT ON evidence_file BEGIN
  INSERT INTO search_document (seq, evidence_id, file_id, body)
  SELECT (SELECT max(seq) + 1 FROM search_document WHERE evidence_id = new.evidence_id), new.evidence_id, new.id, s.text
  FROM stored_file s WHERE s.sha256 = new.sha256 AND s.text <> '';
END;
CREATE TRIGGER evidence_file_text_delete AFTER DELETE ON evidence_file BEGIN
  DELETE FROM search_document WHERE evidence_id = old.evidence_id AND file_id = old.id;
END;
CREATE TRIGGER activity_search_update AFTER UPDATE ON activity BEGIN
  UPDATE search_document SET body = ${words('search_document.evidence_id')}
  WHERE file_id = '' AND evidence_id IN (SELECT id FROM evidence WHERE activity_id = new.id);
END;
CREATE TRIGGER person_search_update AFTER UPDATE ON person BEGIN
  UPDATE search_document SET body = ${words('search_document.evidence_id')}
  WHERE file_id = '' AND evidence_id IN (SELECT evidence_id FROM evidence_witness WHERE person_id = new.id);
END;
`

export const schema1 = tables + log + search

// Version 2 of the workbook's schema: the trash, filters and writing that are kept, versions of files and units. Shipped: never edited again.
import { renew } from './schema-1.ts'

export const schema2 = `
-- When an item went into the trash; null for one in use. Coverage and lists read items in use only.
ALTER TABLE evidence ADD COLUMN trashed_at TEXT;
-- All that coverage reads of an item and all that lists sort and filter by, in order of reference: the rows themselves are long. trashed_at stands in
-- front and is no condition of the index, since SQLite would look it up in the rows.
DROP INDEX evidence_coverage;
CREATE INDEX evidence_coverage ON evidence (trashed_at, sequence, id, ref, type_id, activity_id, date_from, date_to, simulated, stage, changed_at, title);
-- Deleting a row asks which others name it: without these every such question reads a whole table.
CREATE INDEX evidence_superseded ON evidence (superseded_by_id) WHERE superseded_by_id IS NOT NULL;
CREATE INDEX link_file ON link (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX link_sub_point ON link (sub_point_id) WHERE sub_point_id IS NOT NULL;
-- An item's claims, and the claims of one state or without a place.
CREATE INDEX link_item ON link (evidence_id, criterion_id, state, place_kind);
CREATE INDEX link_state ON link (state, place_kind, evidence_id);

-- The words of an item are gathered anew only when words change: the trash and claims without a reason change none, and may be many at once.
DROP TRIGGER evidence_search_update;
CREATE TRIGGER evidence_search_update AFTER UPDATE OF ref, title, location, learner_role, text_plain, held_where, held_keeper, activity_id ON evidence
BEGIN ${renew('new.id')} END;
DROP TRIGGER link_search_insert;
CREATE TRIGGER link_search_insert AFTER INSERT ON link WHEN new.why <> '' OR new.quote <> '' BEGIN ${renew('new.evidence_id')} END;
DROP TRIGGER link_search_update;
CREATE TRIGGER link_search_update AFTER UPDATE ON link WHEN old.why <> new.why OR old.quote <> new.quote BEGIN ${renew('new.evidence_id')} END;
DROP TRIGGER link_search_delete;
CREATE TRIGGER link_search_delete AFTER DELETE ON link WHEN (old.why <> '' OR old.quote <> '') AND EXISTS (SELECT 1 FROM evidence WHERE id = old.evidence_id)
BEGIN ${renew('old.evidence_id')} END;

-- A newer version of a file brings its own text.
CREATE TRIGGER evidence_file_text_update AFTER UPDATE OF sha256 ON evidence_file WHEN old.sha256 <> new.sha256 BEGIN
  DELETE FROM search_document WHERE evidence_id = old.evidence_id AND file_id = old.id;
  INSERT INTO search_document (seq, evidence_id, file_id, body)
  SELECT (SELECT max(seq) + 1 FROM search_document WHERE evidence_id = new.evidence_id), new.evidence_id, new.id, s.text
  FROM stored_file s WHERE s.sha256 = new.sha256 AND s.text <> '';
END;

-- A claim whose file was removed says no place any more: what is left of it must not be read as a place in another file.
UPDATE link SET place_kind = NULL, state = CASE state WHEN 'claimed' THEN 'recheck' ELSE state END
WHERE file_id IS NULL AND place_kind <> 'paragraph' AND substr(place_note, 1, 1) <> ' ';

-- A list's filter that the learner keeps: the domain's EvidenceFilter and EvidenceSort.
CREATE TABLE saved_filter (
  id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL CHECK (name <> ''), filter_json TEXT NOT NULL CHECK (json_valid(filter_json)),
  sort_json TEXT NOT NULL CHECK (json_valid(sort_json)), position INTEGER NOT NULL
) STRICT;

-- Earlier states of what was written about an item. Not in the undo log: they are a second way back, beside it.
CREATE TABLE writing (
  id TEXT PRIMARY KEY NOT NULL, evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE, at TEXT NOT NULL,
  text_json TEXT NOT NULL CHECK (json_valid(text_json)), fields_json TEXT NOT NULL CHECK (json_valid(fields_json)), words INTEGER NOT NULL
) STRICT;
CREATE INDEX writing_of ON writing (evidence_id, at);

-- The bytes that a newer version of a file took the place of.
CREATE TABLE file_version (
  id TEXT PRIMARY KEY NOT NULL, file_id TEXT NOT NULL REFERENCES evidence_file (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL REFERENCES stored_file (sha256), name TEXT NOT NULL CHECK (name <> ''), replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX file_version_of ON file_version (file_id);
CREATE INDEX file_version_sha256 ON file_version (sha256);

-- What became of each criterion when a unit got a new version: printed for the IQA. Codes of the new version stand as a JSON list.
CREATE TABLE unit_move (
  id TEXT PRIMARY KEY NOT NULL, unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE, version INTEGER NOT NULL, from_code TEXT NOT NULL,
  to_codes TEXT NOT NULL CHECK (json_valid(to_codes)), kind TEXT NOT NULL CHECK (kind IN ('same', 'reworded', 'split', 'merged', 'dropped', 'new')),
  links INTEGER NOT NULL, at TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_move_of ON unit_move (unit_id, version);

-- Words of this learner's own that the spelling dictionary does not know.
CREATE TABLE spelling_word (word TEXT PRIMARY KEY NOT NULL) STRICT;

-- What this copy of the workbook knows of itself, such as its last backup: not undone, and not part of a backup.
CREATE TABLE memo (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
`

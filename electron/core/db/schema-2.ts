// Version 2 of the workbook's schema: the trash, filters and writing that are kept, versions of files and units. Shipped: never edited again.

export const schema2 = `
-- When an item went into the trash; null for one in use. Coverage and lists read items in use only.
ALTER TABLE evidence ADD COLUMN trashed_at TEXT;
DROP INDEX evidence_coverage;
CREATE INDEX evidence_coverage ON evidence (sequence, id, ref, type_id, activity_id, date_from, date_to, simulated) WHERE trashed_at IS NULL;
CREATE INDEX evidence_trashed ON evidence (trashed_at) WHERE trashed_at IS NOT NULL;

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

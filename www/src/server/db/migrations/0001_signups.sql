-- One row per signup. `record` is JSON: what the profile rules read about a person.
CREATE TABLE people (
  id           INTEGER PRIMARY KEY,
  token        TEXT NOT NULL UNIQUE,
  submission   TEXT NOT NULL UNIQUE,
  email        TEXT NOT NULL,
  record       TEXT NOT NULL CHECK (json_valid(record)),
  steps_done   INTEGER NOT NULL,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  completed_at TEXT
) STRICT;

CREATE INDEX people_email ON people (email);

-- The proof of each permission. Rows are only ever added.
CREATE TABLE consent_events (
  id             INTEGER PRIMARY KEY,
  person_id      INTEGER NOT NULL REFERENCES people (id),
  purpose        TEXT NOT NULL,
  event_state    TEXT NOT NULL,
  event_time     TEXT NOT NULL,
  notice_version TEXT NOT NULL,
  wording        TEXT NOT NULL,
  email          TEXT NOT NULL
) STRICT;

CREATE INDEX consent_events_person ON consent_events (person_id);

CREATE TRIGGER consent_events_keep_update BEFORE UPDATE ON consent_events
BEGIN SELECT RAISE(ABORT, 'consent events are never changed'); END;

CREATE TRIGGER consent_events_keep_delete BEFORE DELETE ON consent_events
BEGIN SELECT RAISE(ABORT, 'consent events are never deleted'); END;

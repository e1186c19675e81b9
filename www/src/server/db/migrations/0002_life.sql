-- What a whole life needs: a name for each person that says nothing about them, a proof that is
-- kept for good apart from what may be erased, the mails, the bounces, and the links that were used.

ALTER TABLE people ADD COLUMN reference TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
-- The same mailbox, and perhaps the same person: by the package's `matchKeys`.
ALTER TABLE people ADD COLUMN mailbox TEXT;
ALTER TABLE people ADD COLUMN likeness TEXT;
ALTER TABLE people ADD COLUMN verified_at TEXT;
-- An address that was told and is not yet confirmed; the old one stays until then.
ALTER TABLE people ADD COLUMN new_email TEXT;
-- When the daily job has to look at this person again.
ALTER TABLE people ADD COLUMN next_at TEXT;
ALTER TABLE people ADD COLUMN merged_into INTEGER REFERENCES people (id);
ALTER TABLE people ADD COLUMN erased_at TEXT;

UPDATE people SET reference = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX people_reference ON people (reference);
CREATE INDEX people_mailbox ON people (mailbox);
CREATE INDEX people_likeness ON people (likeness);
CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX people_next ON people (next_at) WHERE next_at IS NOT NULL;

-- The archive. It names nobody: `pii_principal_id` is the person's reference, `address_hash` is
-- keyed, so that an address somebody presents can be matched and none can be read out.
CREATE TABLE archive (
  id                INTEGER PRIMARY KEY,
  person_id         INTEGER NOT NULL REFERENCES people (id),
  pii_principal_id  TEXT NOT NULL,
  purpose           TEXT NOT NULL,
  event_state       TEXT NOT NULL
    CHECK (event_state IN ('requested', 'given', 'refused', 'withdrawn', 'expired', 'invalidated')),
  event_time        TEXT NOT NULL,
  collection_method TEXT NOT NULL,
  address_hash      TEXT,
  notice_version    TEXT,
  notice_hash       TEXT,
  wording           TEXT,
  request_time      TEXT,
  mail_id           TEXT,
  mail_time         TEXT
) STRICT;

-- What of an event names somebody. It goes when the person asks for it, and never before.
CREATE TABLE consent_identities (
  event_id   INTEGER PRIMARY KEY REFERENCES archive (id),
  email      TEXT NOT NULL,
  ip         TEXT,
  request_ip TEXT
) STRICT;

INSERT INTO archive (id, person_id, pii_principal_id, purpose, event_state, event_time, collection_method,
                     notice_version, wording)
SELECT e.id, e.person_id, p.reference, e.purpose, e.event_state, e.event_time, 'form', e.notice_version, e.wording
FROM consent_events e JOIN people p ON p.id = e.person_id;
INSERT INTO consent_identities (event_id, email) SELECT id, email FROM consent_events;

DROP TABLE consent_events;
ALTER TABLE archive RENAME TO consent_events;
CREATE INDEX consent_events_person ON consent_events (person_id);

CREATE TRIGGER consent_events_keep_update BEFORE UPDATE ON consent_events
BEGIN SELECT RAISE(ABORT, 'consent events are never changed'); END;

CREATE TRIGGER consent_events_keep_delete BEFORE DELETE ON consent_events
BEGIN SELECT RAISE(ABORT, 'consent events are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER consent_events_keep_replace BEFORE INSERT ON consent_events
WHEN EXISTS (SELECT 1 FROM consent_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'consent events are never changed'); END;

CREATE TRIGGER consent_identities_keep_update BEFORE UPDATE ON consent_identities
BEGIN SELECT RAISE(ABORT, 'consent events are never changed'); END;

CREATE TRIGGER consent_identities_keep_delete BEFORE DELETE ON consent_identities
WHEN (SELECT p.erased_at FROM consent_events e JOIN people p ON p.id = e.person_id WHERE e.id = OLD.event_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'the identity of a consent is deleted with the person alone'); END;

CREATE TRIGGER consent_identities_keep_replace BEFORE INSERT ON consent_identities
WHEN EXISTS (SELECT 1 FROM consent_identities WHERE event_id = NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'consent events are never changed'); END;

-- Mails are written in the transaction that is their reason; the key of three makes a second one impossible.
CREATE TABLE outbox (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES people (id),
  kind       TEXT NOT NULL,
  due        TEXT NOT NULL,
  message_id TEXT NOT NULL UNIQUE,
  recipient  TEXT NOT NULL,
  mailbox    TEXT NOT NULL,
  subject    TEXT NOT NULL,
  body       TEXT NOT NULL,
  headers    TEXT NOT NULL CHECK (json_valid(headers)),
  created_at TEXT NOT NULL,
  state      TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
  sent_at    TEXT,
  answer     TEXT,
  UNIQUE (person_id, kind, due)
) STRICT;

CREATE INDEX outbox_waiting ON outbox (id) WHERE state = 'waiting';
CREATE INDEX outbox_mailbox ON outbox (mailbox, created_at);

CREATE TABLE bounces (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES people (id),
  message_id TEXT NOT NULL,
  at         TEXT NOT NULL,
  kind       TEXT NOT NULL,
  reason     TEXT NOT NULL,
  status     TEXT,
  UNIQUE (message_id, kind)
) STRICT;

CREATE INDEX bounces_person ON bounces (person_id);

CREATE TABLE used_links (
  id         TEXT PRIMARY KEY,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row a day, written by the daily job: how good the data was.
CREATE TABLE days (
  day      TEXT PRIMARY KEY,
  people   INTEGER NOT NULL,
  mailable INTEGER NOT NULL,
  score    REAL NOT NULL
) STRICT, WITHOUT ROWID;

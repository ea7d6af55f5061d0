-- What somebody was given as a calendar file, so that a later file changes it or calls it off. It is no part of a document:
-- no history, no patch, no version.
CREATE TABLE handed_out (
  traject_id TEXT NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL CHECK (length(recipient) > 0),
  -- What the recipient was called then: an owner may be gone.
  recipient_name TEXT NOT NULL,
  uid TEXT NOT NULL CHECK (length(uid) > 0),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  modified TEXT NOT NULL,
  -- A hash of all that was given; empty when that is not certain any more.
  fingerprint TEXT NOT NULL,
  summary TEXT NOT NULL,
  moment TEXT NOT NULL,
  is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1)),
  PRIMARY KEY (traject_id, recipient, uid)
) STRICT;

-- Concepts with a name, a hash of what was kept, and when werksessie 2 began. What is there already stays as it is: it must
-- go on being what its history makes of it.
ALTER TABLE session ADD COLUMN begun_at TEXT;

CREATE TABLE kept (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('sketch', 'concept', 'definitive')),
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  attendees TEXT NOT NULL,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  hash TEXT NOT NULL CHECK (length(hash) IN (0, 64)),
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO kept SELECT id, traject_id, kind, '', date, attendees, snapshot, '', created_at FROM version;
DROP TABLE version;
ALTER TABLE kept RENAME TO version;
CREATE INDEX version_of_traject ON version (traject_id);

-- What the group agrees to do itself: who does what, before when. It belongs to a session, not to the plan.
CREATE TABLE agreement (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  what TEXT NOT NULL CHECK (length(what) > 0),
  who TEXT NOT NULL,
  before TEXT CHECK (before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  rank TEXT NOT NULL CHECK (length(rank) > 0)
) STRICT;
CREATE INDEX agreement_of_traject ON agreement (traject_id);

-- What the group said about an activity in a session. The remark of a decision of before stays the facilitator's own.
CREATE TABLE remark (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) > 0)
) STRICT;
CREATE INDEX remark_of_traject ON remark (traject_id);

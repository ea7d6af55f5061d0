-- A traject: one school, one school year.
CREATE TABLE traject (
  id TEXT PRIMARY KEY NOT NULL,
  school TEXT NOT NULL CHECK (length(school) > 0),
  place TEXT NOT NULL,
  school_type TEXT NOT NULL CHECK (school_type IN ('po', 'vmbo', 'havo-vwo', 'mbo')),
  region TEXT NOT NULL CHECK (region IN ('noord', 'midden', 'zuid')),
  school_year INTEGER NOT NULL CHECK (school_year BETWEEN 2020 AND 2050),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('werksessie1', 'werksessie2')),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dots_each INTEGER NOT NULL CHECK (dots_each >= 0)
) STRICT;
CREATE INDEX session_of_traject ON session (traject_id);

-- A step of a session, with the board that fits it.
CREATE TABLE step (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  board TEXT NOT NULL CHECK (board IN ('thoughts', 'now', 'next', 'plan', 'closing', 'open')),
  rank TEXT NOT NULL CHECK (length(rank) > 0),
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  skipped INTEGER NOT NULL CHECK (skipped IN (0, 1))
) STRICT;
CREATE INDEX step_of_traject ON step (traject_id);

-- The clock of a step: it runs since started_at, and ran elapsed milliseconds before that.
CREATE TABLE timer (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  started_at TEXT,
  elapsed INTEGER NOT NULL CHECK (elapsed >= 0)
) STRICT;
CREATE INDEX timer_of_traject ON timer (traject_id);

-- What the facilitator writes for herself.
CREATE TABLE note (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX note_of_traject ON note (traject_id);

-- Somebody of the traject; a role or initials are enough.
CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) > 0),
  role TEXT NOT NULL,
  contact TEXT NOT NULL,
  rank TEXT NOT NULL CHECK (length(rank) > 0)
) STRICT;
CREATE INDEX person_of_traject ON person (traject_id);

CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX attendance_of_traject ON attendance (traject_id);

-- Cards that belong together, under one name.
CREATE TABLE cluster (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  "column" TEXT NOT NULL CHECK (
    "column" IN ('thoughts', 'expectations', 'wishes', 'unappraised', 'keep', 'improve', 'stop', 'add', 'open')
  ),
  rank TEXT NOT NULL CHECK (length(rank) > 0),
  name TEXT NOT NULL,
  collapsed INTEGER NOT NULL CHECK (collapsed IN (0, 1))
) STRICT;
CREATE INDEX cluster_of_traject ON cluster (traject_id);

-- What somebody said. Ranks are fractional keys: their order by character code is the order of the cards.
CREATE TABLE card (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  "column" TEXT NOT NULL CHECK (
    "column" IN ('thoughts', 'expectations', 'wishes', 'unappraised', 'keep', 'improve', 'stop', 'add', 'open')
  ),
  rank TEXT NOT NULL CHECK (length(rank) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  intention TEXT NOT NULL,
  goal TEXT NOT NULL,
  dots INTEGER NOT NULL CHECK (dots >= 0),
  parked INTEGER NOT NULL CHECK (parked IN (0, 1)),
  cluster_id TEXT REFERENCES cluster (id) DEFERRABLE INITIALLY DEFERRED,
  -- The card of an earlier step that this one came from.
  origin_card_id TEXT REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX card_of_traject ON card (traject_id);

-- A line of the jaarplan. The moment is ISO 8601: 2026-11, 2026-W46, 2026-11-10, 2026-11-10T19:30/21:00
-- or 2026-11-10/2026-11-20.
CREATE TABLE activity (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('existing', 'improved', 'new')),
  goal TEXT NOT NULL,
  moment TEXT CHECK (moment GLOB '[0-9][0-9][0-9][0-9]-*'),
  rank TEXT NOT NULL CHECK (length(rank) > 0)
) STRICT;
CREATE INDEX activity_of_traject ON activity (traject_id);

-- Who takes part in an activity, and what they do there.
CREATE TABLE participation (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (
    role IN (
      'parent', 'pupil', 'primaryTeacher', 'formTutor', 'careersCounsellor', 'studyCoach', 'company',
      'researchStudent', 'lineManager', 'other'
    )
  ),
  part TEXT NOT NULL
) STRICT;
CREATE INDEX participation_of_traject ON participation (traject_id);

-- An instrument, form or game that an activity is done with.
CREATE TABLE tool (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) > 0),
  rank TEXT NOT NULL CHECK (length(rank) > 0)
) STRICT;
CREATE INDEX tool_of_traject ON tool (traject_id);

-- The card that an activity came from.
CREATE TABLE origin (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  card_id TEXT NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX origin_of_traject ON origin (traject_id);

-- What a session decided about an activity.
CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT NOT NULL CHECK (outcome IN ('agreed', 'changed', 'dropped', 'later')),
  remark TEXT NOT NULL
) STRICT;
CREATE INDEX decision_of_traject ON decision (traject_id);

-- The plan as it stood at one moment, frozen as JSON: it never changes, so it needs no columns.
CREATE TABLE version (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('sketch', 'definitive')),
  date TEXT NOT NULL,
  attendees TEXT NOT NULL,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX version_of_traject ON version (traject_id);

-- Every change ever made to a traject, undo and redo too. No reference to traject: undoing its creation is a line as well.
CREATE TABLE history (
  traject_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'aside')),
  "of" INTEGER,
  command TEXT NOT NULL,
  label TEXT NOT NULL CHECK (json_valid(label)),
  at TEXT NOT NULL,
  patch TEXT NOT NULL CHECK (json_valid(patch)),
  PRIMARY KEY (traject_id, revision),
  CHECK ((kind IN ('undo', 'redo')) = ("of" IS NOT NULL))
) STRICT, WITHOUT ROWID;

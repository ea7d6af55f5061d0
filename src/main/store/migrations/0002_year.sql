-- The year around the plan: vision and resources, holidays and target groups of the school, and all of an activity.

ALTER TABLE traject ADD COLUMN vision TEXT NOT NULL DEFAULT '';
-- What the school sets aside in a year: minutes of work, cents.
ALTER TABLE traject ADD COLUMN minutes INTEGER CHECK (minutes >= 0);
ALTER TABLE traject ADD COLUMN cents INTEGER CHECK (cents >= 0);
ALTER TABLE traject ADD COLUMN periods INTEGER NOT NULL DEFAULT 4 CHECK (periods BETWEEN 2 AND 8);
-- Whether `holiday` counts instead of the holidays of the region.
ALTER TABLE traject ADD COLUMN own_holidays INTEGER NOT NULL DEFAULT 0 CHECK (own_holidays IN (0, 1));

CREATE TABLE holiday (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) > 0),
  first TEXT NOT NULL,
  last TEXT NOT NULL CHECK (last >= first),
  status TEXT NOT NULL CHECK (status IN ('vast', 'advies', 'own'))
) STRICT;
CREATE INDEX holiday_of_traject ON holiday (traject_id);

-- A year group or class that the plan is for.
CREATE TABLE target_group (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) > 0),
  rank TEXT NOT NULL CHECK (length(rank) > 0)
) STRICT;
CREATE INDEX target_group_of_traject ON target_group (traject_id);

-- How an activity comes back, as JSON: one of a few sorts, each with its own parts.
ALTER TABLE activity ADD COLUMN recurrence TEXT CHECK (json_valid(recurrence));
ALTER TABLE activity ADD COLUMN owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE activity ADD COLUMN owner_role TEXT CHECK (
  owner_role IN (
    'parent', 'pupil', 'primaryTeacher', 'formTutor', 'careersCounsellor', 'studyCoach', 'company',
    'researchStudent', 'lineManager', 'other'
  )
  -- Never a role and a person both.
  AND (owner_role IS NULL OR owner_id IS NULL)
);
ALTER TABLE activity ADD COLUMN minutes INTEGER CHECK (minutes >= 0);
ALTER TABLE activity ADD COLUMN cents INTEGER CHECK (cents >= 0);
ALTER TABLE activity ADD COLUMN status TEXT NOT NULL DEFAULT 'planned'
  CHECK (status IN ('planned', 'preparing', 'done', 'cancelled'));
ALTER TABLE activity ADD COLUMN builds_on_id TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE activity ADD COLUMN source TEXT NOT NULL DEFAULT '';

-- For which target groups an activity is.
CREATE TABLE targeting (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  target_group_id TEXT NOT NULL REFERENCES target_group (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX targeting_of_traject ON targeting (traject_id);

-- The checklist by which an activity is worked out.
CREATE TABLE elaboration (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) > 0),
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  rank TEXT NOT NULL CHECK (length(rank) > 0)
) STRICT;
CREATE INDEX elaboration_of_traject ON elaboration (traject_id);

-- Where a tool is to be found.
ALTER TABLE tool ADD COLUMN source TEXT NOT NULL DEFAULT '';

-- The facilitator's own activities for every traject: what she adds to the gereedschapskist that comes with the app.
CREATE TABLE library_entry (
  id TEXT PRIMARY KEY NOT NULL,
  entry TEXT NOT NULL CHECK (json_valid(entry)),
  saved_at TEXT NOT NULL
) STRICT;

-- What a school has of its own: where an activity is, more than one who sees to it, roles by the school's own names, and
-- what else is in its year. `owner_id` and `owner_role` of an activity stay as they are: rows must go on being what their
-- history makes of them.
ALTER TABLE activity ADD COLUMN place TEXT NOT NULL DEFAULT '';

-- A role that the school names itself, beside those that every school has.
CREATE TABLE own_role (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) > 0),
  rank TEXT NOT NULL CHECK (length(rank) > 0)
) STRICT;
CREATE INDEX own_role_of_traject ON own_role (traject_id);

-- Who sees to an activity: somebody of the traject, or a role.
CREATE TABLE owner (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT CHECK (length(role) > 0),
  rank TEXT NOT NULL CHECK (length(rank) > 0),
  CHECK ((person_id IS NULL) <> (role IS NULL))
) STRICT;
CREATE INDEX owner_of_traject ON owner (traject_id);

-- The role of a participant may be one of the school's own.
CREATE TABLE taking_part (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (length(role) > 0),
  part TEXT NOT NULL
) STRICT;
INSERT INTO taking_part SELECT id, traject_id, activity_id, role, part FROM participation;
DROP TABLE participation;
ALTER TABLE taking_part RENAME TO participation;
CREATE INDEX participation_of_traject ON participation (traject_id);

-- What else is in the year of the school: weeks of tests, meetings, days without pupils.
CREATE TABLE school_event (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('tests', 'reports', 'studyDay', 'parents', 'other')),
  name TEXT NOT NULL CHECK (length(name) > 0),
  first TEXT NOT NULL,
  last TEXT NOT NULL CHECK (last >= first)
) STRICT;
CREATE INDEX school_event_of_traject ON school_event (traject_id);

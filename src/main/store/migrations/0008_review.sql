-- Werksessie 2 with steps of its own, two activities that become one and one that becomes two, and minutes that say more.
CREATE TABLE stage_step (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  board TEXT NOT NULL CHECK (
    board IN ('thoughts', 'now', 'next', 'plan', 'closing', 'open', 'recap', 'walk', 'timing', 'agreements', 'sealing')
  ),
  rank TEXT NOT NULL CHECK (length(rank) > 0),
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  skipped INTEGER NOT NULL CHECK (skipped IN (0, 1))
) STRICT;
INSERT INTO stage_step SELECT id, traject_id, session_id, board, rank, title, minutes, skipped FROM step;
DROP TABLE step;
ALTER TABLE stage_step RENAME TO step;
CREATE INDEX step_of_traject ON step (traject_id);

-- When the school and the facilitator speak again.
ALTER TABLE session ADD COLUMN next_contact TEXT CHECK (next_contact GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

-- An activity that was changed after the group decided about it is to be decided about again.
ALTER TABLE decision ADD COLUMN is_overtaken INTEGER NOT NULL DEFAULT 0 CHECK (is_overtaken IN (0, 1));

-- From which other activity one came: it took that in, or was split off from it. That one may be gone.
CREATE TABLE descent (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('merged', 'split')),
  from_id TEXT NOT NULL,
  from_title TEXT NOT NULL CHECK (length(from_title) > 0)
) STRICT;
CREATE INDEX descent_of_traject ON descent (traject_id);

-- What the facilitator adds to a part of the minutes of a session.
CREATE TABLE minutes_remark (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  part TEXT NOT NULL CHECK (
    part IN ('attendance', 'agenda', 'harvest', 'plan', 'decisions', 'changes', 'parkingLot', 'agreements', 'next')
  ),
  text TEXT NOT NULL CHECK (length(text) > 0)
) STRICT;
CREATE INDEX minutes_remark_of_traject ON minutes_remark (traject_id);

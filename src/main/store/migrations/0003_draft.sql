-- What is typed and not sent yet, so that it outlives the window. It is no part of a document: no history, no patch.
-- Without a traject it is typed at the list of trajecten.
CREATE TABLE draft (
  traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX draft_field ON draft (ifnull(traject_id, ''), key);

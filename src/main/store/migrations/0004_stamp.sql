-- A mark that is another one after every checkpoint. It also stands in jaarlijn.stamp beside this file, which says so to
-- which file the log belongs. Always of one length: then it is written in its place, within one sector of the disk.
CREATE TABLE stamp (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  mark TEXT NOT NULL CHECK (length(mark) = 36)
) STRICT;

INSERT INTO stamp VALUES (1, '00000000-0000-0000-0000-000000000000');

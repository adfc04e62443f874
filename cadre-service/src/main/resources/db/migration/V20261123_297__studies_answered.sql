-- Every study is answered to training. What is answered follows from what is kept: none of it stands in the record once it
-- has ended. Until now nothing was said of studies, so what stands here is answered when training tells it again.
ALTER TABLE study_recording ADD answer text NOT NULL GENERATED ALWAYS AS
  (CASE WHEN state = 'ENDED' THEN 'TAKEN_BACK' WHEN reasons = '[]' THEN 'RECORDED' ELSE 'REFUSED' END) STORED;

ALTER TABLE contract ADD COLUMN reply_days INTEGER;

CREATE TABLE assessment (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  participation_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  drafted_on TEXT NOT NULL,
  sent_on TEXT,
  reply_due TEXT,
  replied_on TEXT,
  late_signals_reason TEXT NOT NULL,
  open_signals_reason TEXT NOT NULL,
  determined_at TEXT,
  determined_by_id TEXT,
  determined_function TEXT NOT NULL,
  determined_on_behalf_of TEXT NOT NULL,
  seal_sha256 TEXT,
  previous_seal TEXT,
  reopened_reason TEXT NOT NULL,
  CONSTRAINT pk_assessment PRIMARY KEY ("row"),
  CONSTRAINT fk_assessment_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT fk_assessment_determined_by_id FOREIGN KEY(determined_by_id) REFERENCES person (id),
  CONSTRAINT uq_assessment_id UNIQUE (id),
  CONSTRAINT uq_assessment_participation_id_version UNIQUE (participation_id, version)
);

CREATE INDEX ix_assessment_determined_by_id ON assessment (determined_by_id);

CREATE INDEX ix_assessment_participation_id ON assessment (participation_id);

CREATE TABLE deviation (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  level TEXT NOT NULL,
  subject_key TEXT NOT NULL,
  computed INTEGER NOT NULL,
  determined INTEGER NOT NULL,
  reason TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  decided_by_id TEXT,
  decided_function TEXT NOT NULL,
  decided_on_behalf_of TEXT NOT NULL,
  second_reader_id TEXT,
  second_reader_name TEXT NOT NULL,
  confirmed_on TEXT,
  CONSTRAINT pk_deviation PRIMARY KEY ("row"),
  CONSTRAINT fk_deviation_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessment (id),
  CONSTRAINT fk_deviation_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES person (id),
  CONSTRAINT fk_deviation_second_reader_id FOREIGN KEY(second_reader_id) REFERENCES person (id),
  CONSTRAINT uq_deviation_id UNIQUE (id),
  CONSTRAINT uq_deviation_assessment_id_level_subject_key UNIQUE (assessment_id, level, subject_key)
);

CREATE INDEX ix_deviation_assessment_id ON deviation (assessment_id);

CREATE INDEX ix_deviation_decided_by_id ON deviation (decided_by_id);

CREATE INDEX ix_deviation_second_reader_id ON deviation (second_reader_id);

CREATE TABLE written_finding (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  level TEXT NOT NULL,
  subject_key TEXT NOT NULL,
  text TEXT NOT NULL,
  ask_next TEXT NOT NULL,
  written_on TEXT NOT NULL,
  written_by_id TEXT,
  shown_at TEXT,
  audience TEXT NOT NULL,
  CONSTRAINT pk_written_finding PRIMARY KEY ("row"),
  CONSTRAINT fk_written_finding_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessment (id),
  CONSTRAINT fk_written_finding_written_by_id FOREIGN KEY(written_by_id) REFERENCES person (id),
  CONSTRAINT uq_written_finding_id UNIQUE (id),
  CONSTRAINT uq_written_finding_assessment_id_level_subject_key UNIQUE (assessment_id, level, subject_key)
);

CREATE INDEX ix_written_finding_assessment_id ON written_finding (assessment_id);

CREATE INDEX ix_written_finding_written_by_id ON written_finding (written_by_id);

CREATE TABLE reply_remark (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  criterion_key TEXT NOT NULL,
  text TEXT NOT NULL,
  document_id TEXT,
  received_on TEXT NOT NULL,
  decision TEXT,
  reason TEXT NOT NULL,
  decided_by_id TEXT,
  decided_on TEXT,
  CONSTRAINT pk_reply_remark PRIMARY KEY ("row"),
  CONSTRAINT fk_reply_remark_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessment (id),
  CONSTRAINT fk_reply_remark_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT fk_reply_remark_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES person (id),
  CONSTRAINT uq_reply_remark_id UNIQUE (id)
);

CREATE INDEX ix_reply_remark_assessment_id ON reply_remark (assessment_id);

CREATE INDEX ix_reply_remark_decided_by_id ON reply_remark (decided_by_id);

CREATE INDEX ix_reply_remark_document_id ON reply_remark (document_id);

CREATE TABLE sent_draft (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  CONSTRAINT pk_sent_draft PRIMARY KEY ("row"),
  CONSTRAINT fk_sent_draft_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessment (id),
  CONSTRAINT uq_sent_draft_id UNIQUE (id)
);

CREATE INDEX ix_sent_draft_assessment_id ON sent_draft (assessment_id);

CREATE TABLE content (
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL,
  CONSTRAINT pk_content PRIMARY KEY (sha256)
);

CREATE TABLE framework (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  content TEXT NOT NULL,
  added_at TEXT NOT NULL,
  CONSTRAINT pk_framework PRIMARY KEY ("row"),
  CONSTRAINT uq_framework_id UNIQUE (id)
);

CREATE TABLE municipality (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  code TEXT,
  CONSTRAINT pk_municipality PRIMARY KEY ("row"),
  CONSTRAINT uq_municipality_id UNIQUE (id),
  CONSTRAINT uq_municipality_name UNIQUE (name)
);

CREATE TABLE person (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  function TEXT NOT NULL,
  organisation TEXT NOT NULL,
  CONSTRAINT pk_person PRIMARY KEY ("row"),
  CONSTRAINT uq_person_id UNIQUE (id)
);

CREATE TABLE provider (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kvk TEXT,
  legal_form TEXT NOT NULL,
  street TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  laws TEXT NOT NULL,
  care_forms TEXT NOT NULL,
  regions TEXT NOT NULL,
  status TEXT NOT NULL,
  note TEXT NOT NULL,
  CONSTRAINT pk_provider PRIMARY KEY ("row"),
  CONSTRAINT uq_provider_id UNIQUE (id)
);

CREATE INDEX ix_provider_kvk ON provider (kvk);

CREATE INDEX ix_provider_name ON provider (name);

CREATE TABLE register (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  client TEXT NOT NULL,
  made_at TEXT NOT NULL,
  CONSTRAINT pk_register PRIMARY KEY ("row"),
  CONSTRAINT uq_register_id UNIQUE (id)
);

CREATE TABLE register_copy (
  id TEXT NOT NULL,
  machine TEXT NOT NULL,
  place TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  CONSTRAINT pk_register_copy PRIMARY KEY (id)
);

CREATE TABLE result_cache (
  participation_id TEXT NOT NULL,
  case_hash TEXT NOT NULL,
  result TEXT NOT NULL,
  CONSTRAINT pk_result_cache PRIMARY KEY (participation_id)
);

CREATE TABLE supervisor_word (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  supervisor TEXT NOT NULL,
  word TEXT NOT NULL,
  judgement TEXT NOT NULL,
  CONSTRAINT pk_supervisor_word PRIMARY KEY ("row"),
  CONSTRAINT uq_supervisor_word_id UNIQUE (id),
  CONSTRAINT uq_supervisor_word_supervisor_word UNIQUE (supervisor, word)
);

CREATE TABLE agb_code (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  code TEXT NOT NULL,
  CONSTRAINT pk_agb_code PRIMARY KEY ("row"),
  CONSTRAINT fk_agb_code_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_agb_code_id UNIQUE (id)
);

CREATE INDEX ix_agb_code_code ON agb_code (code);

CREATE INDEX ix_agb_code_provider_id ON agb_code (provider_id);

CREATE TABLE certificate (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  issuer TEXT NOT NULL,
  valid_from TEXT,
  valid_until TEXT,
  CONSTRAINT pk_certificate PRIMARY KEY ("row"),
  CONSTRAINT fk_certificate_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_certificate_id UNIQUE (id)
);

CREATE INDEX ix_certificate_provider_id ON certificate (provider_id);

CREATE TABLE change_set (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  copy_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL,
  person_id TEXT,
  account TEXT NOT NULL,
  verb TEXT NOT NULL,
  note TEXT NOT NULL,
  step TEXT NOT NULL,
  target_id TEXT,
  group_id TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  payload_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  CONSTRAINT pk_change_set PRIMARY KEY ("row"),
  CONSTRAINT uq_change_set_copy_id_sequence UNIQUE (copy_id, sequence),
  CONSTRAINT uq_change_set_id UNIQUE (id),
  CONSTRAINT fk_change_set_copy_id FOREIGN KEY(copy_id) REFERENCES register_copy (id)
);

CREATE TABLE comparability (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  criterion_key TEXT NOT NULL,
  older_id TEXT NOT NULL,
  newer_id TEXT NOT NULL,
  comparable INTEGER NOT NULL,
  CONSTRAINT pk_comparability PRIMARY KEY ("row"),
  CONSTRAINT fk_comparability_older_id FOREIGN KEY(older_id) REFERENCES framework (id),
  CONSTRAINT fk_comparability_newer_id FOREIGN KEY(newer_id) REFERENCES framework (id),
  CONSTRAINT uq_comparability_id UNIQUE (id),
  CONSTRAINT uq_comparability_criterion_key_older_id_newer_id UNIQUE (criterion_key, older_id, newer_id)
);

CREATE INDEX ix_comparability_newer_id ON comparability (newer_id);

CREATE INDEX ix_comparability_older_id ON comparability (older_id);

CREATE TABLE contact (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  name TEXT NOT NULL,
  function TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  CONSTRAINT pk_contact PRIMARY KEY ("row"),
  CONSTRAINT fk_contact_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_contact_id UNIQUE (id)
);

CREATE INDEX ix_contact_provider_id ON contact (provider_id);

CREATE TABLE contract (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  lots TEXT NOT NULL,
  law TEXT,
  variant TEXT,
  starts_on TEXT,
  ends_on TEXT,
  extension_options TEXT NOT NULL,
  municipality_ids TEXT NOT NULL,
  expectations_of_client TEXT NOT NULL,
  expectations_of_provider TEXT NOT NULL,
  CONSTRAINT pk_contract PRIMARY KEY ("row"),
  CONSTRAINT fk_contract_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_contract_id UNIQUE (id)
);

CREATE INDEX ix_contract_provider_id ON contract (provider_id);

CREATE TABLE location (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  number TEXT,
  name TEXT NOT NULL,
  street TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  CONSTRAINT pk_location PRIMARY KEY ("row"),
  CONSTRAINT fk_location_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_location_id UNIQUE (id)
);

CREATE INDEX ix_location_provider_id ON location (provider_id);

CREATE TABLE provider_link (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  CONSTRAINT pk_provider_link PRIMARY KEY ("row"),
  CONSTRAINT fk_provider_link_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_provider_link_other_id FOREIGN KEY(other_id) REFERENCES provider (id),
  CONSTRAINT uq_provider_link_id UNIQUE (id)
);

CREATE INDEX ix_provider_link_other_id ON provider_link (other_id);

CREATE INDEX ix_provider_link_provider_id ON provider_link (provider_id);

CREATE TABLE respondent (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  party TEXT NOT NULL,
  name TEXT NOT NULL,
  municipality_id TEXT,
  email TEXT NOT NULL,
  CONSTRAINT pk_respondent PRIMARY KEY ("row"),
  CONSTRAINT fk_respondent_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
  CONSTRAINT uq_respondent_id UNIQUE (id)
);

CREATE INDEX ix_respondent_municipality_id ON respondent (municipality_id);

CREATE TABLE round (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  reference_date TEXT NOT NULL,
  framework_id TEXT NOT NULL,
  theme_codes TEXT NOT NULL,
  subject TEXT NOT NULL,
  deadlines TEXT NOT NULL,
  contact TEXT NOT NULL,
  state TEXT NOT NULL,
  CONSTRAINT pk_round PRIMARY KEY ("row"),
  CONSTRAINT fk_round_framework_id FOREIGN KEY(framework_id) REFERENCES framework (id),
  CONSTRAINT uq_round_id UNIQUE (id),
  CONSTRAINT uq_round_name UNIQUE (name)
);

CREATE INDEX ix_round_framework_id ON round (framework_id);

CREATE TABLE supervision_measure (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  source TEXT NOT NULL,
  CONSTRAINT pk_supervision_measure PRIMARY KEY ("row"),
  CONSTRAINT fk_supervision_measure_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_supervision_measure_id UNIQUE (id)
);

CREATE INDEX ix_supervision_measure_provider_id ON supervision_measure (provider_id);

CREATE TABLE trade_name (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_trade_name PRIMARY KEY ("row"),
  CONSTRAINT fk_trade_name_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_trade_name_id UNIQUE (id)
);

CREATE INDEX ix_trade_name_provider_id ON trade_name (provider_id);

CREATE TABLE change_entry (
  change_set_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  salt BLOB,
  content TEXT,
  hash BLOB NOT NULL,
  CONSTRAINT pk_change_entry PRIMARY KEY (change_set_id, position),
  CONSTRAINT fk_change_entry_change_set_id FOREIGN KEY(change_set_id) REFERENCES change_set (id)
)
 WITHOUT ROWID;

CREATE INDEX ix_change_entry_record_id ON change_entry (record_id);

CREATE TABLE contract_year (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  contract_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  ceiling TEXT,
  used TEXT,
  CONSTRAINT pk_contract_year PRIMARY KEY ("row"),
  CONSTRAINT fk_contract_year_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
  CONSTRAINT uq_contract_year_id UNIQUE (id),
  CONSTRAINT uq_contract_year_contract_id_year UNIQUE (contract_id, year)
);

CREATE INDEX ix_contract_year_contract_id ON contract_year (contract_id);

CREATE TABLE document (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  kept_sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  kind TEXT NOT NULL,
  received_at TEXT NOT NULL,
  provider_id TEXT,
  round_id TEXT,
  note TEXT NOT NULL,
  CONSTRAINT pk_document PRIMARY KEY ("row"),
  CONSTRAINT fk_document_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_document_round_id FOREIGN KEY(round_id) REFERENCES round (id),
  CONSTRAINT uq_document_id UNIQUE (id)
);

CREATE INDEX ix_document_provider_id ON document (provider_id);

CREATE INDEX ix_document_round_id ON document (round_id);

CREATE INDEX ix_document_sha256 ON document (sha256);

CREATE TABLE participation (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  lot TEXT NOT NULL,
  CONSTRAINT pk_participation PRIMARY KEY ("row"),
  CONSTRAINT fk_participation_round_id FOREIGN KEY(round_id) REFERENCES round (id),
  CONSTRAINT fk_participation_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_participation_id UNIQUE (id),
  CONSTRAINT uq_participation_round_id_provider_id_subject_id_lot UNIQUE (round_id, provider_id, subject_id, lot)
);

CREATE INDEX ix_participation_provider_id ON participation (provider_id);

CREATE INDEX ix_participation_round_id ON participation (round_id);

CREATE TABLE action (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT,
  municipality_id TEXT,
  participation_id TEXT,
  criterion_key TEXT,
  owner TEXT NOT NULL,
  measure TEXT NOT NULL,
  success_criterion TEXT NOT NULL,
  due_on TEXT,
  status TEXT NOT NULL,
  agreed_on TEXT,
  closed_on TEXT,
  audience TEXT NOT NULL,
  CONSTRAINT pk_action PRIMARY KEY ("row"),
  CONSTRAINT fk_action_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_action_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
  CONSTRAINT fk_action_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT uq_action_id UNIQUE (id)
);

CREATE INDEX ix_action_municipality_id ON action (municipality_id);

CREATE INDEX ix_action_participation_id ON action (participation_id);

CREATE INDEX ix_action_provider_id ON action (provider_id);

CREATE TABLE not_applicable (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  participation_id TEXT NOT NULL,
  criterion_key TEXT NOT NULL,
  reason TEXT NOT NULL,
  CONSTRAINT pk_not_applicable PRIMARY KEY ("row"),
  CONSTRAINT fk_not_applicable_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT uq_not_applicable_id UNIQUE (id),
  CONSTRAINT uq_not_applicable_participation_id_criterion_key UNIQUE (participation_id, criterion_key)
);

CREATE INDEX ix_not_applicable_participation_id ON not_applicable (participation_id);

CREATE TABLE observation (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  participation_id TEXT,
  criterion_key TEXT NOT NULL,
  framework_id TEXT NOT NULL,
  perspective TEXT NOT NULL,
  respondent_id TEXT,
  municipality_id TEXT,
  contract_id TEXT,
  location_id TEXT,
  observed_on TEXT NOT NULL,
  evidence TEXT NOT NULL,
  respondents INTEGER,
  score TEXT NOT NULL,
  method TEXT NOT NULL,
  remark TEXT NOT NULL,
  origin TEXT NOT NULL,
  origin_id TEXT,
  CONSTRAINT pk_observation PRIMARY KEY ("row"),
  CONSTRAINT fk_observation_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_observation_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT fk_observation_framework_id FOREIGN KEY(framework_id) REFERENCES framework (id),
  CONSTRAINT fk_observation_respondent_id FOREIGN KEY(respondent_id) REFERENCES respondent (id),
  CONSTRAINT fk_observation_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
  CONSTRAINT fk_observation_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
  CONSTRAINT fk_observation_location_id FOREIGN KEY(location_id) REFERENCES location (id),
  CONSTRAINT uq_observation_id UNIQUE (id)
);

CREATE INDEX ix_observation_contract_id ON observation (contract_id);

CREATE INDEX ix_observation_framework_id ON observation (framework_id);

CREATE INDEX ix_observation_location_id ON observation (location_id);

CREATE INDEX ix_observation_municipality_id ON observation (municipality_id);

CREATE INDEX ix_observation_origin_id ON observation (origin_id);

CREATE INDEX ix_observation_participation_id ON observation (participation_id);

CREATE INDEX ix_observation_provider_id ON observation (provider_id);

CREATE INDEX ix_observation_provider_id_criterion_key ON observation (provider_id, criterion_key);

CREATE INDEX ix_observation_respondent_id ON observation (respondent_id);

CREATE TABLE request (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  participation_id TEXT NOT NULL,
  party TEXT NOT NULL,
  respondent_id TEXT,
  return_by TEXT,
  sent_at TEXT,
  received_at TEXT,
  reminded_at TEXT,
  closed_reason TEXT,
  familiarity TEXT,
  CONSTRAINT pk_request PRIMARY KEY ("row"),
  CONSTRAINT fk_request_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT fk_request_respondent_id FOREIGN KEY(respondent_id) REFERENCES respondent (id),
  CONSTRAINT uq_request_id UNIQUE (id)
);

CREATE INDEX ix_request_participation_id ON request (participation_id);

CREATE INDEX ix_request_respondent_id ON request (respondent_id);

CREATE TABLE signal (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  party TEXT,
  criterion_key TEXT,
  observed_on TEXT NOT NULL,
  polarity TEXT NOT NULL,
  severity INTEGER,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  reporter_role TEXT NOT NULL,
  event TEXT,
  municipality_id TEXT,
  contract_id TEXT,
  location_id TEXT,
  verified_on TEXT,
  verified_by TEXT NOT NULL,
  verified_function TEXT NOT NULL,
  verified_on_behalf_of TEXT NOT NULL,
  verified_how TEXT NOT NULL,
  provider_reaction TEXT NOT NULL,
  urgency TEXT,
  reason_without_reaction TEXT NOT NULL,
  withdrawn_on TEXT,
  withdrawn_reason TEXT NOT NULL,
  repaired_on TEXT,
  repair_party TEXT,
  repair_verified_by TEXT NOT NULL,
  repair_how TEXT NOT NULL,
  audience TEXT NOT NULL,
  reference TEXT NOT NULL,
  document_id TEXT,
  source_key TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  CONSTRAINT pk_signal PRIMARY KEY ("row"),
  CONSTRAINT fk_signal_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_signal_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
  CONSTRAINT fk_signal_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
  CONSTRAINT fk_signal_location_id FOREIGN KEY(location_id) REFERENCES location (id),
  CONSTRAINT fk_signal_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT uq_signal_id UNIQUE (id)
);

CREATE INDEX ix_signal_contract_id ON signal (contract_id);

CREATE INDEX ix_signal_document_id ON signal (document_id);

CREATE INDEX ix_signal_location_id ON signal (location_id);

CREATE INDEX ix_signal_municipality_id ON signal (municipality_id);

CREATE INDEX ix_signal_observed_on ON signal (observed_on);

CREATE INDEX ix_signal_polarity_verified_on_provider_id ON signal (polarity, verified_on, provider_id);

CREATE INDEX ix_signal_provider_id ON signal (provider_id);

CREATE INDEX ix_signal_provider_id_observed_on ON signal (provider_id, observed_on);

CREATE INDEX ix_signal_source_key ON signal (source_key);

CREATE TABLE supervision_report (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  supervisor TEXT NOT NULL,
  reported_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  location_id TEXT,
  reference TEXT NOT NULL,
  public INTEGER NOT NULL,
  document_id TEXT,
  CONSTRAINT pk_supervision_report PRIMARY KEY ("row"),
  CONSTRAINT fk_supervision_report_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_supervision_report_location_id FOREIGN KEY(location_id) REFERENCES location (id),
  CONSTRAINT fk_supervision_report_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT uq_supervision_report_id UNIQUE (id)
);

CREATE INDEX ix_supervision_report_document_id ON supervision_report (document_id);

CREATE INDEX ix_supervision_report_location_id ON supervision_report (location_id);

CREATE INDEX ix_supervision_report_provider_id ON supervision_report (provider_id);

CREATE TABLE action_entry (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  written_on TEXT NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  audience TEXT NOT NULL,
  CONSTRAINT pk_action_entry PRIMARY KEY ("row"),
  CONSTRAINT fk_action_entry_action_id FOREIGN KEY(action_id) REFERENCES action (id),
  CONSTRAINT uq_action_entry_id UNIQUE (id)
);

CREATE INDEX ix_action_entry_action_id ON action_entry (action_id);

CREATE TABLE answer (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  question TEXT NOT NULL,
  subject_key TEXT NOT NULL,
  municipality_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  score TEXT,
  remark TEXT NOT NULL,
  evidence TEXT,
  figure TEXT,
  value TEXT,
  respondents INTEGER,
  method TEXT NOT NULL,
  answered_on TEXT,
  document_id TEXT,
  CONSTRAINT pk_answer PRIMARY KEY ("row"),
  CONSTRAINT fk_answer_request_id FOREIGN KEY(request_id) REFERENCES request (id),
  CONSTRAINT fk_answer_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT uq_answer_id UNIQUE (id),
  CONSTRAINT uq_answer_request_id_question_subject_key_municipality_id UNIQUE (request_id, question, subject_key, municipality_id)
);

CREATE INDEX ix_answer_document_id ON answer (document_id);

CREATE INDEX ix_answer_request_id ON answer (request_id);

CREATE TABLE supervision_finding (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  criterion_key TEXT NOT NULL,
  judgement TEXT NOT NULL,
  remark TEXT NOT NULL,
  CONSTRAINT pk_supervision_finding PRIMARY KEY ("row"),
  CONSTRAINT fk_supervision_finding_report_id FOREIGN KEY(report_id) REFERENCES supervision_report (id),
  CONSTRAINT uq_supervision_finding_id UNIQUE (id),
  CONSTRAINT uq_supervision_finding_report_id_criterion_key UNIQUE (report_id, criterion_key)
);

CREATE INDEX ix_supervision_finding_report_id ON supervision_finding (report_id);

CREATE VIRTUAL TABLE signal_search USING fts5(
  text,
  content='signal',
  content_rowid='row',
  tokenize='unicode61 remove_diacritics 2',
  prefix='2 3'
);

PRAGMA application_id = 0x43744272;

CREATE TABLE cycle_choice (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  participation_id TEXT NOT NULL,
  light INTEGER NOT NULL,
  reason TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  decided_by_id TEXT,
  decided_function TEXT NOT NULL,
  CONSTRAINT pk_cycle_choice PRIMARY KEY ("row"),
  CONSTRAINT fk_cycle_choice_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT fk_cycle_choice_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES person (id),
  CONSTRAINT uq_cycle_choice_id UNIQUE (id),
  CONSTRAINT uq_cycle_choice_participation_id UNIQUE (participation_id)
);

CREATE INDEX ix_cycle_choice_decided_by_id ON cycle_choice (decided_by_id);

CREATE INDEX ix_cycle_choice_participation_id ON cycle_choice (participation_id);

CREATE TABLE improvement_plan (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  participation_id TEXT,
  assessment_id TEXT,
  criterion_keys TEXT NOT NULL,
  demanded_on TEXT NOT NULL,
  due_on TEXT,
  handed_in_on TEXT,
  accepted_on TEXT,
  retest_on TEXT,
  closed_on TEXT,
  note TEXT NOT NULL,
  audience TEXT NOT NULL,
  CONSTRAINT pk_improvement_plan PRIMARY KEY ("row"),
  CONSTRAINT fk_improvement_plan_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_improvement_plan_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT fk_improvement_plan_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessment (id),
  CONSTRAINT uq_improvement_plan_id UNIQUE (id)
);

CREATE INDEX ix_improvement_plan_assessment_id ON improvement_plan (assessment_id);

CREATE INDEX ix_improvement_plan_participation_id ON improvement_plan (participation_id);

CREATE INDEX ix_improvement_plan_provider_id ON improvement_plan (provider_id);

CREATE TABLE visit (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  participation_id TEXT,
  location_id TEXT,
  planned_at TEXT,
  ends_at TEXT,
  held_on TEXT,
  place TEXT NOT NULL,
  purpose TEXT NOT NULL,
  present TEXT NOT NULL,
  report TEXT NOT NULL,
  reported_by_id TEXT,
  second_reporter_id TEXT,
  second_reporter_name TEXT NOT NULL,
  agreed_on TEXT,
  pictures_promised_on TEXT,
  audience TEXT NOT NULL,
  CONSTRAINT pk_visit PRIMARY KEY ("row"),
  CONSTRAINT fk_visit_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_visit_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT fk_visit_location_id FOREIGN KEY(location_id) REFERENCES location (id),
  CONSTRAINT fk_visit_reported_by_id FOREIGN KEY(reported_by_id) REFERENCES person (id),
  CONSTRAINT fk_visit_second_reporter_id FOREIGN KEY(second_reporter_id) REFERENCES person (id),
  CONSTRAINT uq_visit_id UNIQUE (id)
);

CREATE INDEX ix_visit_location_id ON visit (location_id);

CREATE INDEX ix_visit_participation_id ON visit (participation_id);

CREATE INDEX ix_visit_provider_id ON visit (provider_id);

CREATE INDEX ix_visit_reported_by_id ON visit (reported_by_id);

CREATE INDEX ix_visit_second_reporter_id ON visit (second_reporter_id);

CREATE TABLE visit_note (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  visit_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  criterion_key TEXT NOT NULL,
  question TEXT NOT NULL,
  ask_whom TEXT NOT NULL,
  score TEXT,
  evidence TEXT NOT NULL,
  remark TEXT NOT NULL,
  audience TEXT NOT NULL,
  CONSTRAINT pk_visit_note PRIMARY KEY ("row"),
  CONSTRAINT fk_visit_note_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id),
  CONSTRAINT uq_visit_note_id UNIQUE (id),
  CONSTRAINT uq_visit_note_visit_id_criterion_key UNIQUE (visit_id, criterion_key)
);

CREATE INDEX ix_visit_note_visit_id ON visit_note (visit_id);

CREATE TABLE conversation (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  participation_id TEXT,
  level TEXT NOT NULL,
  planned_at TEXT,
  ends_at TEXT,
  held_on TEXT,
  place TEXT NOT NULL,
  purpose TEXT NOT NULL,
  present TEXT NOT NULL,
  minutes TEXT NOT NULL,
  minutes_agreed_on TEXT,
  audience TEXT NOT NULL,
  CONSTRAINT pk_conversation PRIMARY KEY ("row"),
  CONSTRAINT fk_conversation_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_conversation_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT uq_conversation_id UNIQUE (id)
);

CREATE INDEX ix_conversation_participation_id ON conversation (participation_id);

CREATE INDEX ix_conversation_provider_id ON conversation (provider_id);

CREATE TABLE agenda_point (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  title TEXT NOT NULL,
  explanation TEXT NOT NULL,
  said TEXT NOT NULL,
  audience TEXT NOT NULL,
  CONSTRAINT pk_agenda_point PRIMARY KEY ("row"),
  CONSTRAINT fk_agenda_point_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id),
  CONSTRAINT uq_agenda_point_id UNIQUE (id)
);

CREATE INDEX ix_agenda_point_conversation_id ON agenda_point (conversation_id);

CREATE TABLE ladder_step (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  measures TEXT NOT NULL,
  terminates INTEGER NOT NULL,
  CONSTRAINT pk_ladder_step PRIMARY KEY ("row"),
  CONSTRAINT uq_ladder_step_id UNIQUE (id),
  CONSTRAINT uq_ladder_step_number UNIQUE (number)
);

CREATE TABLE contract_ground (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  contract_id TEXT NOT NULL,
  step INTEGER NOT NULL,
  measure TEXT NOT NULL,
  article TEXT NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT pk_contract_ground PRIMARY KEY ("row"),
  CONSTRAINT fk_contract_ground_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
  CONSTRAINT uq_contract_ground_id UNIQUE (id)
);

CREATE INDEX ix_contract_ground_contract_id ON contract_ground (contract_id);

CREATE TABLE escalation (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  contract_id TEXT,
  participation_id TEXT,
  step INTEGER NOT NULL,
  measure TEXT NOT NULL,
  ground_id TEXT,
  ground TEXT NOT NULL,
  facts TEXT NOT NULL,
  heard_on TEXT,
  heard TEXT NOT NULL,
  not_heard_reason TEXT NOT NULL,
  jump TEXT,
  jump_reason TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  decided_by_id TEXT,
  decided_function TEXT NOT NULL,
  decided_on_behalf_of TEXT NOT NULL,
  term_on TEXT,
  letter_id TEXT,
  ended_on TEXT,
  ended_reason TEXT NOT NULL,
  audience TEXT NOT NULL,
  CONSTRAINT pk_escalation PRIMARY KEY ("row"),
  CONSTRAINT fk_escalation_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_escalation_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
  CONSTRAINT fk_escalation_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT fk_escalation_ground_id FOREIGN KEY(ground_id) REFERENCES contract_ground (id),
  CONSTRAINT fk_escalation_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES person (id),
  CONSTRAINT fk_escalation_letter_id FOREIGN KEY(letter_id) REFERENCES document (id),
  CONSTRAINT uq_escalation_id UNIQUE (id)
);

CREATE INDEX ix_escalation_contract_id ON escalation (contract_id);

CREATE INDEX ix_escalation_decided_by_id ON escalation (decided_by_id);

CREATE INDEX ix_escalation_ground_id ON escalation (ground_id);

CREATE INDEX ix_escalation_letter_id ON escalation (letter_id);

CREATE INDEX ix_escalation_participation_id ON escalation (participation_id);

CREATE INDEX ix_escalation_provider_id ON escalation (provider_id);

CREATE TABLE termination_task (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  escalation_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  task TEXT NOT NULL,
  owner TEXT NOT NULL,
  due_on TEXT,
  done_on TEXT,
  note TEXT NOT NULL,
  audience TEXT NOT NULL,
  CONSTRAINT pk_termination_task PRIMARY KEY ("row"),
  CONSTRAINT fk_termination_task_escalation_id FOREIGN KEY(escalation_id) REFERENCES escalation (id),
  CONSTRAINT uq_termination_task_id UNIQUE (id)
);

CREATE INDEX ix_termination_task_escalation_id ON termination_task (escalation_id);

CREATE TABLE continuity_risk (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  step INTEGER NOT NULL,
  since TEXT NOT NULL,
  source TEXT NOT NULL,
  remark TEXT NOT NULL,
  ended_on TEXT,
  audience TEXT NOT NULL,
  CONSTRAINT pk_continuity_risk PRIMARY KEY ("row"),
  CONSTRAINT fk_continuity_risk_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_continuity_risk_id UNIQUE (id)
);

CREATE INDEX ix_continuity_risk_provider_id ON continuity_risk (provider_id);

CREATE TABLE measured_figure (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  participation_id TEXT,
  contract_id TEXT,
  municipality_id TEXT,
  kind TEXT NOT NULL,
  part TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER,
  source TEXT NOT NULL,
  method TEXT NOT NULL,
  remark TEXT NOT NULL,
  document_id TEXT,
  CONSTRAINT pk_measured_figure PRIMARY KEY ("row"),
  CONSTRAINT fk_measured_figure_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_measured_figure_participation_id FOREIGN KEY(participation_id) REFERENCES participation (id),
  CONSTRAINT fk_measured_figure_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
  CONSTRAINT fk_measured_figure_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
  CONSTRAINT fk_measured_figure_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT uq_measured_figure_id UNIQUE (id)
);

CREATE INDEX ix_measured_figure_contract_id ON measured_figure (contract_id);

CREATE INDEX ix_measured_figure_document_id ON measured_figure (document_id);

CREATE INDEX ix_measured_figure_municipality_id ON measured_figure (municipality_id);

CREATE INDEX ix_measured_figure_participation_id ON measured_figure (participation_id);

CREATE INDEX ix_measured_figure_provider_id ON measured_figure (provider_id);

CREATE INDEX ix_measured_figure_provider_id_kind ON measured_figure (provider_id, kind);

CREATE TABLE board_goal (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  theme_keys TEXT NOT NULL,
  audience TEXT NOT NULL,
  CONSTRAINT pk_board_goal PRIMARY KEY ("row"),
  CONSTRAINT uq_board_goal_id UNIQUE (id),
  CONSTRAINT uq_board_goal_year_name UNIQUE (year, name)
);

CREATE TABLE success_indicator (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  contract_id TEXT NOT NULL,
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  state TEXT NOT NULL,
  seen_on TEXT,
  remark TEXT NOT NULL,
  CONSTRAINT pk_success_indicator PRIMARY KEY ("row"),
  CONSTRAINT fk_success_indicator_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
  CONSTRAINT uq_success_indicator_id UNIQUE (id)
);

CREATE INDEX ix_success_indicator_contract_id ON success_indicator (contract_id);

CREATE TABLE attachment (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  document_id TEXT NOT NULL,
  caption TEXT NOT NULL,
  audience TEXT NOT NULL,
  CONSTRAINT pk_attachment PRIMARY KEY ("row"),
  CONSTRAINT fk_attachment_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT uq_attachment_id UNIQUE (id)
);

CREATE INDEX ix_attachment_document_id ON attachment (document_id);

CREATE INDEX ix_attachment_subject_id ON attachment (subject_id);

CREATE TABLE outgoing (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  provider_id TEXT,
  round_id TEXT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  document_id TEXT NOT NULL,
  made_on TEXT NOT NULL,
  made_by_id TEXT,
  audience TEXT NOT NULL,
  CONSTRAINT pk_outgoing PRIMARY KEY ("row"),
  CONSTRAINT fk_outgoing_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT fk_outgoing_round_id FOREIGN KEY(round_id) REFERENCES round (id),
  CONSTRAINT fk_outgoing_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT fk_outgoing_made_by_id FOREIGN KEY(made_by_id) REFERENCES person (id),
  CONSTRAINT uq_outgoing_id UNIQUE (id)
);

CREATE INDEX ix_outgoing_document_id ON outgoing (document_id);

CREATE INDEX ix_outgoing_made_by_id ON outgoing (made_by_id);

CREATE INDEX ix_outgoing_provider_id ON outgoing (provider_id);

CREATE INDEX ix_outgoing_round_id ON outgoing (round_id);

CREATE INDEX ix_outgoing_subject_id ON outgoing (subject_id);

CREATE TABLE template (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT,
  name TEXT NOT NULL,
  document_id TEXT NOT NULL,
  added_on TEXT NOT NULL,
  CONSTRAINT pk_template PRIMARY KEY ("row"),
  CONSTRAINT fk_template_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT uq_template_id UNIQUE (id)
);

CREATE INDEX ix_template_document_id ON template (document_id);

CREATE TABLE retention_rule (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  ground TEXT NOT NULL,
  months INTEGER,
  starts TEXT,
  "after" TEXT,
  filled_on TEXT,
  filled_by TEXT NOT NULL,
  CONSTRAINT pk_retention_rule PRIMARY KEY ("row"),
  CONSTRAINT uq_retention_rule_id UNIQUE (id),
  CONSTRAINT uq_retention_rule_kind UNIQUE (kind)
);

CREATE TABLE kept_longer (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  until TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  decided_by_id TEXT,
  decided_function TEXT NOT NULL,
  decided_on_behalf_of TEXT NOT NULL,
  CONSTRAINT pk_kept_longer PRIMARY KEY ("row"),
  CONSTRAINT fk_kept_longer_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES person (id),
  CONSTRAINT uq_kept_longer_id UNIQUE (id),
  CONSTRAINT uq_kept_longer_kind_record_id UNIQUE (kind, record_id)
);

CREATE INDEX ix_kept_longer_decided_by_id ON kept_longer (decided_by_id);

CREATE TABLE destruction (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  provider_name TEXT NOT NULL,
  description TEXT NOT NULL,
  records INTEGER NOT NULL,
  ground TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  decided_by_id TEXT,
  decided_function TEXT NOT NULL,
  decided_on_behalf_of TEXT NOT NULL,
  backups_until TEXT,
  CONSTRAINT pk_destruction PRIMARY KEY ("row"),
  CONSTRAINT fk_destruction_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES person (id),
  CONSTRAINT uq_destruction_id UNIQUE (id)
);

CREATE INDEX ix_destruction_decided_by_id ON destruction (decided_by_id);

ALTER TABLE round ADD COLUMN blind_levels TEXT NOT NULL DEFAULT '[]';

ALTER TABLE assessment ADD COLUMN extended_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE provider ADD COLUMN stops_on TEXT;

ALTER TABLE provider ADD COLUMN stop_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE contract ADD COLUMN product_categories TEXT NOT NULL DEFAULT '[]';

ALTER TABLE contract_year ADD COLUMN used_until TEXT;

ALTER TABLE contract_year ADD COLUMN clients INTEGER;

ALTER TABLE action ADD COLUMN owner_name TEXT NOT NULL DEFAULT '';

ALTER TABLE action ADD COLUMN owner_person_id TEXT CONSTRAINT fk_action_owner_person_id REFERENCES person (id);

ALTER TABLE action ADD COLUMN plan_id TEXT CONSTRAINT fk_action_plan_id REFERENCES improvement_plan (id);

ALTER TABLE action ADD COLUMN origin TEXT NOT NULL DEFAULT 'typed';

ALTER TABLE action ADD COLUMN origin_id TEXT;

ALTER TABLE action ADD COLUMN effect TEXT;

ALTER TABLE action ADD COLUMN effect_on TEXT;

ALTER TABLE action ADD COLUMN effect_by_id TEXT CONSTRAINT fk_action_effect_by_id REFERENCES person (id);

ALTER TABLE action ADD COLUMN effect_by_name TEXT NOT NULL DEFAULT '';

ALTER TABLE action ADD COLUMN effect_how TEXT NOT NULL DEFAULT '';

ALTER TABLE action ADD COLUMN lesson TEXT NOT NULL DEFAULT '';

CREATE INDEX ix_action_owner_person_id ON action (owner_person_id);

CREATE INDEX ix_action_plan_id ON action (plan_id);

CREATE INDEX ix_action_effect_by_id ON action (effect_by_id);

CREATE INDEX ix_action_origin_id ON action (origin_id);

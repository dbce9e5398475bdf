CREATE TABLE kept_mapping (
  "row" INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  provider_id TEXT,
  fingerprint TEXT NOT NULL,
  mapping TEXT NOT NULL,
  criteria TEXT NOT NULL,
  names TEXT NOT NULL,
  made_on TEXT NOT NULL,
  last_used_on TEXT,
  CONSTRAINT pk_kept_mapping PRIMARY KEY ("row"),
  CONSTRAINT fk_kept_mapping_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_kept_mapping_id UNIQUE (id)
);

CREATE INDEX ix_kept_mapping_fingerprint ON kept_mapping (fingerprint);

CREATE INDEX ix_kept_mapping_provider_id ON kept_mapping (provider_id);

/**
 * Every table has the organisation in its key, so that no row is reached without it.
 *
 * Values are `json`, not `jsonb`: kept to the letter, and text that jsonb refuses (a NUL) goes in as it does in a file.
 * Ids that come from Teams stand in keys as SHA-256 (`keyOf`): an index refuses what is long, and text what is odd.
 */
export const FIRST_TABLES = `
CREATE TABLE kpi.organisations (
  id text PRIMARY KEY,
  -- Each counts the changes of what it is named after: who knows the number knows whether what they have is current.
  reports integer NOT NULL DEFAULT 0,
  definitions integer NOT NULL DEFAULT 0,
  synonyms integer NOT NULL DEFAULT 0,
  alerting integer NOT NULL DEFAULT 0,
  -- Messages that were ever queued.
  queued bigint NOT NULL DEFAULT 0
);

CREATE TABLE kpi.revisions (
  organisation text NOT NULL REFERENCES kpi.organisations,
  period text NOT NULL,
  number integer NOT NULL,
  revision json NOT NULL,
  PRIMARY KEY (organisation, period, number)
);

CREATE TABLE kpi.definitions (
  organisation text NOT NULL REFERENCES kpi.organisations,
  version integer NOT NULL,
  saved_at timestamptz NOT NULL,
  indicators json NOT NULL,
  PRIMARY KEY (organisation, version)
);

CREATE TABLE kpi.synonyms (
  organisation text NOT NULL REFERENCES kpi.organisations,
  version integer NOT NULL,
  saved_at timestamptz NOT NULL,
  entries json NOT NULL,
  PRIMARY KEY (organisation, version)
);

CREATE TABLE kpi.audit (
  organisation text NOT NULL REFERENCES kpi.organisations,
  number integer NOT NULL,
  record json NOT NULL,
  PRIMARY KEY (organisation, number)
);

CREATE TABLE kpi.alerting (
  organisation text PRIMARY KEY REFERENCES kpi.organisations,
  alerting json NOT NULL
);

CREATE TABLE kpi.decisions (
  organisation text NOT NULL REFERENCES kpi.organisations,
  key bytea NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  decision json NOT NULL,
  PRIMARY KEY (organisation, key)
);

CREATE TABLE kpi.announcements (
  organisation text NOT NULL REFERENCES kpi.organisations,
  place bigint GENERATED ALWAYS AS IDENTITY,
  announcement json NOT NULL,
  PRIMARY KEY (organisation, place)
);

CREATE TABLE kpi.outbox (
  organisation text NOT NULL REFERENCES kpi.organisations,
  key bytea NOT NULL,
  conversation bytea NOT NULL,
  -- Orders the messages of a conversation; the parts of one have its place and their own number behind it.
  place bigint[] NOT NULL,
  created_at timestamptz NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  message json NOT NULL,
  -- The instance that sends it, and until when no other may.
  leased_by uuid,
  leased_until timestamptz,
  PRIMARY KEY (organisation, key)
);
CREATE INDEX ON kpi.outbox (organisation, conversation, place);

CREATE TABLE kpi.sent (
  organisation text NOT NULL REFERENCES kpi.organisations,
  key bytea NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  alert_numbers integer[] NOT NULL,
  record json NOT NULL,
  PRIMARY KEY (organisation, key)
);
CREATE INDEX ON kpi.sent USING gin (alert_numbers);

CREATE TABLE kpi.dead_letters (
  organisation text NOT NULL REFERENCES kpi.organisations,
  key bytea NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  letter json NOT NULL,
  PRIMARY KEY (organisation, key)
);

CREATE TABLE kpi.conversations (
  organisation text NOT NULL REFERENCES kpi.organisations,
  key bytea NOT NULL,
  kind text NOT NULL,
  asleep boolean NOT NULL,
  conversation json NOT NULL,
  PRIMARY KEY (organisation, key)
);
CREATE INDEX ON kpi.conversations (organisation) WHERE asleep;

CREATE TABLE kpi.upload_sessions (
  organisation text NOT NULL REFERENCES kpi.organisations,
  id text NOT NULL,
  expires_at timestamptz NOT NULL,
  session json NOT NULL,
  PRIMARY KEY (organisation, id)
);

CREATE TABLE kpi.unknown_words (
  organisation text NOT NULL REFERENCES kpi.organisations,
  word text COLLATE "C" NOT NULL,
  times integer NOT NULL,
  last_asked text COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation, word)
);

CREATE TABLE kpi.job_runs (
  organisation text NOT NULL REFERENCES kpi.organisations,
  job text NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  run json NOT NULL,
  PRIMARY KEY (organisation, job)
);

CREATE TABLE kpi.follow_ups (
  organisation text NOT NULL,
  key bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  remembered json NOT NULL,
  PRIMARY KEY (organisation, key)
);

CREATE TABLE kpi.processed (
  organisation text NOT NULL,
  key bytea NOT NULL,
  -- Of the claim: who asks again because the answer was lost gets the same one.
  token uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (organisation, key)
);
`;

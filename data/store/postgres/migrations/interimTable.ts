/** What lies between two turns of an upload. */
export const INTERIM_TABLE = `
CREATE TABLE kpi.interim (
  organisation text NOT NULL REFERENCES kpi.organisations (id),
  kind text NOT NULL,
  key bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  value json NOT NULL,
  PRIMARY KEY (organisation, kind, key)
);
CREATE INDEX interim_expiry ON kpi.interim (organisation, expires_at);
`;

/** Of no organisation: it tells whose a conversation is. */
export const PLACEMENTS_TABLE = `
CREATE TABLE kpi.placements (
  key bytea PRIMARY KEY,
  id text NOT NULL,
  -- Without a reference: an organisation may be taken off the list and its connections stay until it is put back.
  organisation text,
  group_id text
);
`;

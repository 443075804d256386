/** What a person asked last is what "och i oktober?" means for so long. */
export const FOLLOW_UP_TTL_MS = 3_600_000;

/** As long as an upload waits for its confirmation. */
export const INTERIM_TTL_MS = 3_600_000;

/** Teams sends a turn again after 15 s; the rest is margin. */
export const PROCESSED_TTL_MS = 600_000;

/** A year of the report with every table is 100 kB; what is larger holds pictures, or is no report. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
export const MOST_UPLOAD_BYTES = 20 * 1024 * 1024;
/** The nine tables as files of their own, twice over. */
export const MOST_FILES = 20;
export const MOST_PASTED_CHARACTERS = 1_000_000;

/** Three times the report's goal of 6 000 rows. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;

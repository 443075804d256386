type Level = 'info' | 'warn' | 'error';
type Fields = Readonly<Record<string, unknown>>;

/**
 * One JSON object a line. `event` is a stable name (`turn.failed`), never a sentence.
 *
 * Nothing that a person wrote and no secret is ever a field: fields are ids, counts, codes and errors.
 */
export interface Logger {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
  /** A logger that adds `fields` to every line: the turn's id above all. */
  with(fields: Fields): Logger;
}

/** @param write takes one line, without its line break */
export function createLogger(write: (line: string) => void, always: Fields = {}): Logger {
  const log = (level: Level, event: string, fields: Fields = {}): void => {
    const entry = { time: new Date().toISOString(), level, event, ...always, ...fields };
    write(
      JSON.stringify(entry, (_key, value: unknown) => (value instanceof Error ? describe(value) : value)),
    );
  };
  return {
    info: (event, fields) => log('info', event, fields),
    warn: (event, fields) => log('warn', event, fields),
    error: (event, fields) => log('error', event, fields),
    with: (fields) => createLogger(write, { ...always, ...fields }),
  };
}

/** Both quote what they read: a cell of a file, a line of the store, a value that somebody typed. */
const QUOTING = new Set(['SyntaxError', 'ZodError']);
/** Where the message ends, which stands before the frames and is told by itself. */
const FIRST_FRAME = /^ {4}at /m;

/** Picked, because errors of the SDK hang the whole request on themselves, token and message included. */
function describe(error: Error): Fields {
  const { name, message, stack = '', cause } = error;
  const code: unknown = Reflect.get(error, 'code');
  const statusCode: unknown = Reflect.get(error, 'statusCode');
  const frames = stack.search(FIRST_FRAME);
  return {
    name,
    ...(!QUOTING.has(name) && { message }),
    code,
    statusCode,
    ...(frames >= 0 && { stack: stack.slice(frames) }),
    ...(cause instanceof Error && { cause: describe(cause) }),
  };
}

interface ErrorDetails {
  /** Stable, for logs and tests: `store.locked`, `config.invalid`. */
  readonly code: string;
  readonly cause?: unknown;
}

class CodedError extends Error {
  readonly code: string;

  constructor(message: string, { code, cause }: ErrorDetails) {
    super(message, { cause });
    this.name = new.target.name;
    this.code = code;
  }
}

/** The environment or a definition makes it impossible to start. */
export class ConfigError extends CodedError {}

/** A file, table or paste cannot be read as a dataset; `message` names every problem found. */
export class SourceError extends CodedError {}

/** The store cannot be opened, read or written. */
export class StoreError extends CodedError {}

/** A message could not be delivered to Teams. */
export class DeliveryError extends CodedError {
  readonly retryable: boolean;

  constructor(message: string, details: ErrorDetails & { readonly retryable: boolean }) {
    super(message, details);
    this.retryable = details.retryable;
  }
}

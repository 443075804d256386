import { classifyFailure, type DeliveryFailure, describeFailure, isRetryable } from './delivery/failure.js';

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
  /** Whether the same message may be sent again later. */
  readonly retryable: boolean;
  readonly failure: DeliveryFailure;

  constructor(failure: DeliveryFailure, cause?: unknown) {
    super(`Not delivered: ${describeFailure(failure)}`, {
      code: `delivery.${classifyFailure(failure).kind}`,
      cause,
    });
    this.retryable = isRetryable(failure);
    this.failure = failure;
  }
}

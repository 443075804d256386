/** Teams' connector service took a request and said no. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly status: number;
  /** As it came; Teams says in it why. May hold anything, so it is read and never told. */
  readonly body: string;
  /** The header `Retry-After`; null without. */
  readonly retryAfter: string | null;

  constructor(
    status: number,
    { body, retryAfter }: { readonly body: string; readonly retryAfter: string | null },
  ) {
    super(`Teams answered ${status}`);
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }
}

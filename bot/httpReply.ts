/** What the HTTP caller gets. */
export interface HttpReply {
  readonly status: number;
  /** JSON when it is an object. */
  readonly body?: string | object;
}

/** A store whose entries are of no use after a while. */
export interface Expiring {
  /** @returns how many were forgotten */
  forgetExpired(): Promise<number>;
}

export interface ForgetReport {
  readonly forgotten: number;
  readonly failures: readonly unknown[];
}

/** Empties every store of what has expired; one that fails does not stop the others. */
export async function forgetExpired(stores: readonly Expiring[]): Promise<ForgetReport> {
  const results = await Promise.allSettled(stores.map((store) => store.forgetExpired()));
  return {
    forgotten: results.reduce((sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0), 0),
    failures: results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : [])),
  };
}

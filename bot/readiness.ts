import { within } from './within.js';

/** What `/readyz` tells: whether turns may be sent here, else the one word of what stands in the way. */
export type Readiness = 'ready' | 'starting' | 'stopping' | 'store';

export interface ReadinessDeps {
  /** The reports are loaded. */
  readonly hasStarted: () => boolean;
  readonly isStopping: () => boolean;
  /** Rejects or hangs when the store does not answer. */
  readonly probe: () => Promise<void>;
  /** A clock that is never set back. */
  readonly elapsedMs: () => number;
  /** How long the store may take over its answer; by default ours. */
  readonly limitMs?: number;
}

/** A probe takes a millisecond or two; a load balancer usually waits five seconds. */
const LIMIT_MS = 2_000;
/** Anyone may ask, so the store is asked only so often. */
const GOOD_FOR_MS = 1_000;

export function createReadiness(deps: ReadinessDeps): () => Promise<Readiness> {
  const { hasStarted, isStopping, probe, elapsedMs, limitMs = LIMIT_MS } = deps;
  let asked: { readonly atMs: number; readonly answers: Promise<boolean> } | null = null;

  const storeAnswers = (): Promise<boolean> => {
    if (asked !== null && elapsedMs() - asked.atMs < GOOD_FOR_MS) return asked.answers;
    const probed = probe().then(
      () => true,
      () => false,
    );
    const answers = within(limitMs, probed, false);
    asked = { atMs: elapsedMs(), answers };
    return answers;
  };

  return async () => {
    if (isStopping()) return 'stopping';
    if (!hasStarted()) return 'starting';
    return (await storeAnswers()) ? 'ready' : 'store';
  };
}

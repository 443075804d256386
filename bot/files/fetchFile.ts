import type { FileHosts } from './fileHosts.js';

/** Why a file did not come. `page` is a web page where a file was expected: a sign-in, or a preview. */
export type FetchFailure = 'address' | 'redirects' | 'status' | 'page' | 'timeout' | 'network';

export type FetchedFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLarge' }
  | {
      readonly kind: 'failed';
      readonly reason: FetchFailure;
      /** For the log: what was refused. Never the whole address, which lets anyone in who has it. */
      readonly host: string | null;
      readonly status: number | null;
    };

export interface FetchLimits {
  readonly mostBytes: number;
  /** Ends the fetching, redirects and body included. */
  readonly signal: AbortSignal;
}

const MOST_REDIRECTS = 3;

/**
 * Fetches a file that somebody sent in Teams. The address is the sender's word: it carries its own right to the
 * file, so no token goes with it; each redirect is judged as the first address was, and the body is counted while
 * it comes, whatever the headers say of its size.
 */
export async function fetchFile(
  address: string,
  hosts: FileHosts,
  limits: FetchLimits,
): Promise<FetchedFile> {
  try {
    return await follow(address, hosts, limits);
  } catch (error) {
    // fetch tells apart nothing else: a broken connection, a name that does not resolve and a bad certificate.
    const isTimeout = limits.signal.aborted || (error instanceof Error && error.name === 'TimeoutError');
    return failed(isTimeout ? 'timeout' : 'network');
  }
}

async function follow(first: string, hosts: FileHosts, limits: FetchLimits): Promise<FetchedFile> {
  let address = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || !hosts.allows(url)) return failed('address', { host: url?.hostname ?? null });
    const response = await fetch(url, {
      redirect: 'manual',
      signal: limits.signal,
      // A body that is not compressed cannot inflate.
      headers: { 'accept-encoding': 'identity' },
    });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || next === null) return readBody(response, limits);
    await response.body?.cancel();
    address = URL.canParse(next, url.href) ? new URL(next, url.href).href : next;
  }
  return failed('redirects');
}

async function readBody(response: Response, { mostBytes }: FetchLimits): Promise<FetchedFile> {
  const { status, headers, body } = response;
  const refuse = async (result: FetchedFile): Promise<FetchedFile> => {
    await body?.cancel();
    return result;
  };
  if (status !== 200) return refuse(failed('status', { status }));
  if (/^text\/html\b/i.test(headers.get('content-type') ?? '')) return refuse(failed('page'));
  if (Number(headers.get('content-length') ?? 0) > mostBytes) return refuse({ kind: 'tooLarge' });

  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(body)) {
    bytes += chunk.length;
    // Leaving the loop lets go of the rest.
    if (bytes > mostBytes) return { kind: 'tooLarge' };
    chunks.push(chunk);
  }
  return { kind: 'file', bytes: Uint8Array.from(Buffer.concat(chunks)) };
}

/** None when the response has no body. */
function chunksOf(body: Response['body']): AsyncIterable<Uint8Array> | readonly Uint8Array[] {
  return body ?? [];
}

function failed(
  reason: FetchFailure,
  { host = null, status = null }: { readonly host?: string | null; readonly status?: number | null } = {},
): FetchedFile {
  return { kind: 'failed', reason, host, status };
}

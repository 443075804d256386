import type { FileHosts } from './fileHosts.js';

export type PutResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly reason: 'address' | 'status' | 'timeout' | 'network' };

/**
 * Puts a whole file where Teams said, in one piece. The address carries its own right, so no token goes with it, and
 * a redirect is refused: nothing may be led elsewhere.
 *
 * https://learn.microsoft.com/onedrive/developer/rest-api/api/driveitem_createuploadsession#upload-bytes-to-the-upload-session
 */
export async function putFile(
  address: string,
  bytes: Uint8Array,
  hosts: FileHosts,
  signal: AbortSignal,
): Promise<PutResult> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !hosts.allows(url)) return { kind: 'failed', reason: 'address' };
  try {
    const response = await fetch(url, {
      method: 'PUT',
      redirect: 'manual',
      signal,
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: Buffer.from(bytes),
    });
    await response.body?.cancel();
    return response.ok ? { kind: 'sent' } : { kind: 'failed', reason: 'status' };
  } catch {
    return { kind: 'failed', reason: signal.aborted ? 'timeout' : 'network' };
  }
}

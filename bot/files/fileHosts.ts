/** Where files of Teams' users may be fetched from and sent to. */
export interface FileHosts {
  allows(url: URL): boolean;
}

/**
 * Files in a personal chat lie in the sender's OneDrive for Business, which is SharePoint in every tenant that bots
 * can exchange files in (not GCC High, DoD or 21Vianet).
 *
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
const SHAREPOINT = '.sharepoint.com';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

interface FileHostsOptions {
  /** Further hosts of the organisation, each by its full name. */
  readonly hosts: readonly string[];
  /** While developing files may also lie on this machine, without https. */
  readonly loopback: boolean;
}

export function createFileHosts({ hosts, loopback }: FileHostsOptions): FileHosts {
  const named = new Set(hosts.map((host) => host.toLowerCase()));
  return {
    allows({ protocol, hostname, port, username, password }) {
      // "https://contoso.sharepoint.com@evil.example" goes to evil.example, and nobody needs a name in an address.
      if (username !== '' || password !== '') return false;
      if (loopback && LOOPBACK.has(hostname)) return protocol === 'http:' || protocol === 'https:';
      const known = named.has(hostname) || hostname.endsWith(SHAREPOINT);
      return protocol === 'https:' && port === '' && known;
    },
  };
}

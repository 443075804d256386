export interface Serving {
  readonly port: number;
  /** @returns the address after `start`, the same every time */
  readonly command: (command: 'start' | 'stop' | 'crash') => Promise<string | undefined>;
  readonly end: () => Promise<void>;
}

export function startServing(): Promise<Serving>;

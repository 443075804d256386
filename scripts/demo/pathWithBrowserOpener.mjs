import { accessSync, constants, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * The PATH for the chat, which ends without a word on a Linux that has no `xdg-open` to open the browser with: there
 * it gets one that does nothing, and the person opens the address by hand.
 */
export function pathWithBrowserOpener() {
  const current = process.env.PATH ?? '';
  const opensByItself = process.platform === 'win32' || process.platform === 'darwin';
  if (opensByItself || current.split(path.delimiter).some(hasOpener)) return current;
  const folder = mkdtempSync(path.join(tmpdir(), 'kpi-bot-'));
  writeFileSync(path.join(folder, 'xdg-open'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  return `${folder}${path.delimiter}${current}`;
}

function hasOpener(folder) {
  try {
    accessSync(path.join(folder, 'xdg-open'), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

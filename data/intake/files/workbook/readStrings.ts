import type { ZipEntry } from './checkZip.js';
import { readXml } from './readXml.js';

/** The texts that the cells of all sheets refer to by number. */
export function readStrings(archive: Uint8Array, entry: ZipEntry): string[] {
  const strings: string[] = [];
  const collector = collectText('si');
  readXml(archive, entry, {
    open: (name) => collector.open(name),
    text: (written) => collector.text(written),
    close(name) {
      const string = collector.close(name);
      if (string !== null) strings.push(string);
    },
  });
  return strings;
}

interface TextCollector {
  open(name: string): void;
  text(written: string): void;
  /** @returns the whole text when it ends here, else null */
  close(name: string): string | null;
}

/** Joins the runs of a text that is partly bold or coloured; readings of Asian letters (`rPh`) are no part of it. */
export function collectText(element: string): TextCollector {
  let collected = '';
  let inText = false;
  let inReading = false;
  return {
    open(name) {
      if (name === element) collected = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    text(written) {
      if (inText && !inReading) collected += written;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      return name === element ? withoutEscapes(collected) : null;
    },
  };
}

/** What XML cannot hold is written "_x000D_", and an underscore that would look like it "_x005F_". */
export function withoutEscapes(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

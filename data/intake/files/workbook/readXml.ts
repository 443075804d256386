import { Parser } from 'saxen';
import type { ZipEntry } from './checkZip.js';
import { damaged } from './damaged.js';
import { unpack } from './unpack.js';

/** Attributes by name; their values are decoded on demand. */
export type Attribute = (name: string) => string | null;

export interface XmlHandlers {
  /** @param name without prefix: programs differ in theirs */
  readonly open: (name: string, attribute: Attribute) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a part of the workbook strictly: what is cut off or does not nest is refused, never mended.
 *
 * @throws SourceError `source.damaged` also for a document type, which spreadsheets do not have and attacks do
 */
export function readXml(archive: Uint8Array, entry: ZipEntry, { open, text, close }: XmlHandlers): void {
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) => {
      const values = attributes() || {};
      open(withoutPrefix(name), (key) => {
        const value = values[key];
        return value === undefined ? null : decode(value);
      });
    })
    .on('attention', () => refuse('has a document type'))
    .on('error', ({ message }) => refuse(message))
    .on('warn', ({ message }) => refuse(message));
  if (text !== undefined) parser.on('text', (written, decode) => text(decode(written))).on('cdata', text);
  if (close !== undefined) parser.on('closeTag', (name) => close(withoutPrefix(name)));

  const decode = strictDecoder();
  unpack(archive, entry, (chunk) => parser.write(decode(chunk)));
  parser.write(decode(null));
  parser.end();
}

/** UTF-8 chunk by chunk; null is the end. */
function strictDecoder(): (chunk: Uint8Array | null) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    try {
      return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (cause) {
      throw damaged('A part is not UTF-8', cause);
    }
  };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function refuse(what: string): never {
  throw damaged(`A part cannot be read as XML: ${what}`);
}

import { inflateSync } from 'node:zlib';

export interface Pixel {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0 is not to be seen, 255 hides what lies behind. */
  readonly alpha: number;
}

export interface Png {
  readonly width: number;
  readonly height: number;
  /** Row by row from the top left. */
  readonly pixels: readonly Pixel[];
}

const FIRST_CHUNK = 8;
/** Colour types with 8 bits a channel: red, green and blue, without alpha and with. */
const CHANNELS: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [6, 4],
]);

/** Reads a PNG as browsers write it: 8 bits a channel, not interlaced. https://www.w3.org/TR/png-3/ */
export function readPng(file: Buffer): Png {
  const header = chunksOf(file).get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS.get(header.readUInt8(9));
  if (channels === undefined) throw new Error(`colour type ${header.readUInt8(9)} is not read here`);
  const bytes = unfilter(
    inflateSync(chunksOf(file).get('IDAT') ?? Buffer.alloc(0)),
    width * channels,
    channels,
  );
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = bytes.subarray(
      index * channels,
      (index + 1) * channels,
    );
    return { red, green, blue, alpha };
  });
  return { width, height, pixels };
}

/** Those of the same type put together. */
function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = FIRST_CHUNK; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]));
    at += length + 12;
  }
  return chunks;
}

/** Each row begins with how it was filtered; a byte is then the difference to one to the left or above. */
function unfilter(filtered: Buffer, rowBytes: number, step: number): Buffer {
  const rows = filtered.length / (rowBytes + 1);
  const out = Buffer.alloc(rows * rowBytes);
  for (let row = 0; row < rows; row += 1) {
    const filter = filtered.readUInt8(row * (rowBytes + 1));
    for (let column = 0; column < rowBytes; column += 1) {
      const at = row * rowBytes + column;
      const left = column < step ? 0 : (out[at - step] ?? 0);
      const above = row === 0 ? 0 : (out[at - rowBytes] ?? 0);
      const corner = row === 0 || column < step ? 0 : (out[at - rowBytes - step] ?? 0);
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      out[at] = ((filtered[row * (rowBytes + 1) + 1 + column] ?? 0) + predicted) & 0xff;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const nearest = Math.min(...[left, above, corner].map((value) => Math.abs(estimate - value)));
  return [left, above, corner].find((value) => Math.abs(estimate - value) === nearest) ?? 0;
}

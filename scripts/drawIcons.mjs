// Draws the app's two icons anew: node scripts/drawIcons.mjs
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.mjs';

const APP_PACKAGE = path.resolve(import.meta.dirname, '..', 'appPackage');
const BLUE = [0, 82, 147, 255];
const WHITE = [255, 255, 255, 255];
const CLEAR = [255, 255, 255, 0];
/** Samples per pixel and side: smooth edges. */
const SAMPLES = 4;

/** Three rising bars over a line, in parts of the icon's side: left, top, right, bottom. */
const BARS = [
  [0.22, 0.56, 0.36, 0.72],
  [0.43, 0.4, 0.57, 0.72],
  [0.64, 0.22, 0.78, 0.72],
  [0.18, 0.76, 0.82, 0.8],
];

writeIcon('color.png', 192, BLUE);
writeIcon('outline.png', 32, CLEAR);

function writeIcon(name, side, background) {
  const rows = Array.from({ length: side }, (_, y) => [
    // Every row begins with its filter: none.
    0,
    ...Array.from({ length: side }, (_, x) => mix(background, WHITE, coverage(x, y, side))).flat(),
  ]);
  writeFileSync(path.join(APP_PACKAGE, name), png(side, Buffer.from(rows.flat())));
}

/** How much of the pixel the bars cover, 0-1. */
function coverage(x, y, side) {
  const steps = Array.from({ length: SAMPLES }, (_, step) => (step + 0.5) / SAMPLES);
  const hits = steps.flatMap((dx) => steps.filter((dy) => isInBar((x + dx) / side, (y + dy) / side)));
  return hits.length / SAMPLES ** 2;
}

function isInBar(x, y) {
  return BARS.some(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);
}

function mix(from, to, part) {
  return from.map((value, channel) => Math.round(value + (to[channel] - value) * part));
}

/** https://www.w3.org/TR/png-3/ with 8 bits per channel, red, green, blue and alpha */
function png(side, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

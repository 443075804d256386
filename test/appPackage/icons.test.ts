import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { manifest } from './theApp.js';
import { type Pixel, readPng } from './pngPixels.js';

const icon = async (name: string) => readPng(await readFile(`appPackage/${name}`));
const hex = ({ red, green, blue }: Pixel): string =>
  `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

test('the color icon is 192 pixels square and filled to its corners with the accent colour', async () => {
  const { width, height, pixels } = await icon('color.png');
  expect([width, height]).toEqual([192, 192]);
  expect(pixels.every(({ alpha }) => alpha === 255)).toBe(true);
  const corners = [0, 191, 191 * 192, 192 * 192 - 1].flatMap((index) => pixels[index] ?? []);
  expect(corners.map(hex)).toEqual(Array(4).fill(manifest.accentColor));
});

test('its mark stays within the 120 pixels that no client cuts off', async () => {
  const { pixels } = await icon('color.png');
  const isInside = (index: number): boolean =>
    [index % 192, Math.floor(index / 192)].every((position) => position >= 36 && position < 156);
  const outside = pixels.filter((pixel, index) => hex(pixel) !== manifest.accentColor && !isInside(index));
  expect(outside).toEqual([]);
});

test('the outline icon is 32 pixels square, white, and clear around the mark', async () => {
  const { width, height, pixels } = await icon('outline.png');
  expect([width, height]).toEqual([32, 32]);
  const visible = pixels.filter(({ alpha }) => alpha > 0);
  expect(new Set(visible.map(hex))).toEqual(new Set(['#ffffff']));
  const share = visible.length / pixels.length;
  expect(share).toBeGreaterThan(0.15);
  expect(share).toBeLessThan(0.6);
});

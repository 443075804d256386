/** A whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** The same numbers for the same seed. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    // Numerical Recipes' linear congruential generator; its high bits are good enough here.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The bytes as a bad disk, a broken download or an attacker would have them. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const ways = [flipBits, cutOff, cutOut, repeat, overwrite, copyOver];
  return ways[random(ways.length)]?.(bytes, random) ?? bytes;
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let count = 0; count <= random(8); count += 1) {
    const at = random(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
  }
  return copy;
}

function cutOff(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random(bytes.length));
}

function cutOut(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, length] = [random(bytes.length), 1 + random(64)];
  return Uint8Array.of(...bytes.subarray(0, from), ...bytes.subarray(from + length));
}

function repeat(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, length] = [random(bytes.length), 1 + random(64)];
  return Uint8Array.of(...bytes.subarray(0, from + length), ...bytes.subarray(from));
}

function overwrite(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const from = random(copy.length);
  for (let at = from; at < Math.min(copy.length, from + 16); at += 1) copy[at] = random(256);
  return copy;
}

/** A stretch takes the place of another. */
function copyOver(bytes: Uint8Array, random: Random): Uint8Array {
  const [to, from] = [random(bytes.length), random(bytes.length)];
  return Uint8Array.from(bytes).copyWithin(to, from, from + 1 + random(32));
}

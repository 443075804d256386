/**
 * Sets the key as the newest of the map, and drops the oldest while there are more than `most`: a map keeps the order in
 * which its keys were set.
 */
export function setNewest<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}

// What is remembered for a while: a map of bounded size that forgets what was not asked for the longest.

export interface Memory<V> {
  get(key: string): V | undefined;
  has(key: string): boolean;
  set(key: string, value: V): void;
  delete(key: string): void;
  /** The longest unused first. */
  entries(): IterableIterator<[string, V]>;
}

export function createMemory<V>(entriesMax: number): Memory<V> {
  const values = new Map<string, V>();
  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    has: (key) => values.has(key),
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > entriesMax && oldest !== undefined) values.delete(oldest);
    },
    delete: (key) => void values.delete(key),
    entries: () => values.entries(),
  };
}

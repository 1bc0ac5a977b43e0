// Lets the event loop go on between the steps of long work.

/** Called between two steps; resolves at once, or after a turn of the loop when the work held it long enough. */
export type Breathe = () => Promise<void>;

const stretchMsMax = 8;

export function createBreathe(): Breathe {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretchMsMax) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}

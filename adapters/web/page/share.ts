// A browser keeps six connections to a host. Its pages share them: a few hold a stream, the others ask now and then.
export interface Share {
  /** Whether this page may hold its stream open. Asked again later, the answer may have changed. */
  hold(): Promise<boolean>;
  /** Lets another page have it. */
  release(): void;
}

const STREAMS_MAX = 4;

export function createShare(): Share {
  let letGo: (() => void) | undefined;
  const take = (name: string): Promise<boolean> =>
    new Promise((resolve) => {
      const held = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        // Held until it is released or the page is gone.
        return lock === null ? undefined : new Promise((done) => (letGo = done));
      };
      void navigator.locks.request(name, { ifAvailable: true }, held).catch(() => resolve(true));
    });
  return {
    async hold() {
      // Without locks (a page that is not secure) nobody can tell how many there are.
      if (letGo || !navigator.locks) return true;
      for (let i = 0; i < STREAMS_MAX; i++) if (await take(`stream ${i}`)) return true;
      return false;
    },
    release() {
      letGo?.();
      letGo = undefined;
    },
  };
}

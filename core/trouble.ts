// What does not work just now, by part: `store`, or an account's name. Told in the log when it begins and when it ends.

export interface Troubles {
  /** `undefined`: it works. */
  set(part: string, what: string | undefined): void;
  all(): ReadonlyMap<string, string>;
}

export function createTroubles(log: (level: 'info' | 'warn', message: string) => void): Troubles {
  const troubles = new Map<string, string>();
  return {
    set(part, what) {
      if (troubles.get(part) === what) return;
      if (what === undefined) {
        troubles.delete(part);
        log('info', `${part} works again`);
      } else {
        troubles.set(part, what);
        log('warn', `${part}: ${what}`);
      }
    },
    all: () => troubles,
  };
}

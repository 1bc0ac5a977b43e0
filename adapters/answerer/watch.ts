// Tells when something under some paths changed, once it has been quiet for a moment.
import { type FSWatcher, statSync, watch } from 'node:fs';

const quietMs = 150;
/** A path that is not there (any more) is looked for again this often. */
const retryMs = 5_000;

/** Watches paths with everything below them; calls `changed` after each burst of changes. Keeps no process alive. */
export function watchPaths(paths: readonly string[], changed: () => void): { stop(): void } {
  const watchers = new Map<string, FSWatcher>();
  const retries = new Set<NodeJS.Timeout>();
  let quiet: NodeJS.Timeout | undefined;
  let stopped = false;

  const soon = (): void => {
    if (stopped) return;
    clearTimeout(quiet);
    quiet = setTimeout(changed, quietMs).unref();
  };

  function reopen(path: string): void {
    watchers.get(path)?.close();
    watchers.delete(path);
    if (!stopped) open(path);
  }

  function retry(path: string): void {
    watchers.get(path)?.close();
    watchers.delete(path);
    if (stopped) return;
    const timer = setTimeout(() => {
      retries.delete(timer);
      if (open(path)) soon();
    }, retryMs).unref();
    retries.add(timer);
  }

  function open(path: string): boolean {
    try {
      const inode = inodeOf(path);
      const watcher = watch(path, { recursive: true, persistent: false }, () => {
        soon();
        // A folder that was replaced is another folder under the same name, of which this watcher hears nothing.
        if (watchers.get(path) === watcher && inodeOf(path) !== inode) reopen(path);
      });
      watchers.set(path, watcher);
      watcher.on('error', () => {
        soon();
        retry(path);
      });
      return true;
    } catch {
      retry(path);
      return false;
    }
  }

  for (const path of paths) open(path);
  return {
    stop() {
      stopped = true;
      clearTimeout(quiet);
      for (const timer of retries) clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

const inodeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;

// Tells when something under some paths changed, once it has been quiet for a moment.
import { type FSWatcher, statSync, watch } from 'node:fs';

const quietMs = 150;
/** A path that is not there (any more), or is another one under the same name, is looked for this often. */
const lookMs = 5_000;

/** Watches paths with everything below them; calls `changed` after each burst of changes. Keeps no process alive. */
export function watchPaths(paths: readonly string[], changed: () => void): { stop(): void } {
  const watched = new Map<string, { readonly watcher: FSWatcher; readonly inode: number | undefined }>();
  let quiet: NodeJS.Timeout | undefined;
  let stopped = false;

  const soon = (): void => {
    if (stopped) return;
    clearTimeout(quiet);
    quiet = setTimeout(changed, quietMs).unref();
  };

  function close(path: string): void {
    watched.get(path)?.watcher.close();
    watched.delete(path);
  }

  /** Whether it is watched now. */
  function open(path: string): boolean {
    close(path);
    // Looked at first: what takes the path's place after this is found at the next look.
    const inode = inodeOf(path);
    if (inode === undefined) return false;
    try {
      const watcher = watch(path, { recursive: true, persistent: false }, () => {
        soon();
        look(path);
      });
      watched.set(path, { watcher, inode });
      watcher.on('error', () => {
        soon();
        if (watched.get(path)?.watcher === watcher) close(path);
      });
      return true;
    } catch {
      // It went away at this very moment, or may not be read: the next look tries again.
      return false;
    }
  }

  /** A folder that was replaced is another folder under the same name, of which its watcher hears nothing. */
  function look(path: string): void {
    if (stopped || watched.get(path)?.inode === inodeOf(path)) return;
    const was = watched.has(path);
    if (open(path) || was) soon();
  }

  for (const path of paths) open(path);
  const looks = setInterval(() => paths.forEach(look), lookMs).unref();
  return {
    stop() {
      stopped = true;
      clearTimeout(quiet);
      clearInterval(looks);
      for (const path of paths) close(path);
    },
  };
}

function inodeOf(path: string): number | undefined {
  try {
    return statSync(path).ino;
  } catch {
    return undefined;
  }
}

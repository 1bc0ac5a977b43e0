// Who works at the command line, as the audit calls them.
import { userInfo } from 'node:os';

/** By the name of their account on this machine, where it has one. */
export function operator(): string {
  try {
    return `command line:${userInfo().username}`;
  } catch {
    return 'command line';
  }
}

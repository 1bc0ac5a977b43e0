// For tests: what a call was refused with, as one string.
import { GrammyError } from 'grammy';

/** "<code> <description>" of the GrammyError that the call ends in; 'accepted' when it does not fail. */
export async function refused(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'accepted';
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
}

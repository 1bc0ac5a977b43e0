// What a failure of a channel's means to the one who was delivering.
import { ChannelError } from './channel.ts';

/** Whatever an adapter threw; an unknown error is its bug, and retrying it for ever would block the lane. */
export const asChannelError = (thrown: unknown): ChannelError =>
  thrown instanceof ChannelError
    ? thrown
    : new ChannelError('refused', thrown instanceof Error ? thrown.message : 'unknown error', { cause: thrown });

/** Opening, editing, removing and reacting may simply be done again: for them uncertain means retry. */
export const repeatable = (error: ChannelError): ChannelError =>
  error.kind === 'uncertain' ? new ChannelError('retry', error.reason, { cause: error }) : error;

/** The refusal, when that is what came of it; every other failure rejects, as a ChannelError. */
export async function refusalOf(doing: Promise<void> | undefined): Promise<ChannelError | undefined> {
  try {
    await doing;
    return undefined;
  } catch (thrown) {
    const error = asChannelError(thrown);
    if (error.kind === 'refused') return error;
    throw error;
  }
}

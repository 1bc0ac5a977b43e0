// What a button carries: `verb`, `verb:conversation` or `verb:conversation:arg`, short enough for every platform.

/** Checked against the present state and the presser's rights at every press: a press is a wish, not a permission. */
export interface Action {
  readonly verb: string;
  readonly conversation?: number;
  readonly arg: string;
}

export const action = (verb: string, conversation?: number, arg?: string | number): string =>
  conversation === undefined ? verb : arg === undefined ? `${verb}:${conversation}` : `${verb}:${conversation}:${arg}`;

export function parseAction(text: string): Action {
  const [verb = '', conversation, ...rest] = text.split(':');
  const id = Number(conversation);
  return {
    verb,
    arg: rest.join(':'),
    ...(conversation !== undefined && Number.isSafeInteger(id) ? { conversation: id } : {}),
  };
}

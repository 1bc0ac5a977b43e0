// What a button carries: `verb`, `verb:conversation` or `verb:conversation:arg`, short enough for every platform.

/** Checked against the present state and the presser's rights at every press: a press is a wish, not a permission. */
export interface Action {
  readonly verb: string;
  readonly conversation?: number;
  readonly arg: string;
}

/** `verb` holds no colon; an `arg` may. Without a conversation its place stays empty: `verb::arg`. */
export function action(verb: string, conversation?: number, arg?: string | number): string {
  if (arg !== undefined) return `${verb}:${conversation ?? ''}:${arg}`;
  return conversation === undefined ? verb : `${verb}:${conversation}`;
}

export function parseAction(text: string): Action {
  const [verb = '', conversation = '', ...rest] = text.split(':');
  const id = /^\d+$/.test(conversation) ? Number(conversation) : Number.NaN;
  return { verb, arg: rest.join(':'), ...(Number.isSafeInteger(id) ? { conversation: id } : {}) };
}

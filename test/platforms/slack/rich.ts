// Whether rich text is built as Slack demands: sections, lists, quotes and preformatted text, and what may stand in each.
import type { Fields } from './args.ts';
import { str } from './args.ts';
import { type Problem, problems } from './elements.ts';

const RICH_TEXT_LENGTH_MAX = 12_000;

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function checkRichText(element: Fields, at: string): readonly Problem[] {
  const check = problems(element, at);
  const type = str(element.type);
  if (type === 'rich_text_section' || type === 'rich_text_quote')
    check.elements('elements', 0, Number.POSITIVE_INFINITY, checkInline);
  else if (type === 'rich_text_preformatted')
    check.elements('elements', 0, Number.POSITIVE_INFINITY, checkPreformatted);
  else if (type === 'rich_text_list') {
    if (element.style !== 'bullet' && element.style !== 'ordered')
      check.add('style', 'must be one of: bullet, ordered');
    check.elements('elements', 0, Number.POSITIVE_INFINITY, (item, where) => {
      if (item.type === 'rich_text_section') return checkRichText(item, where);
      return [{ at: `${where}/type`, what: `unsupported type: ${str(item.type)}` }];
    });
  } else check.add('type', `unsupported type: ${type}`);
  return check.found;
}

function checkPreformatted(element: Fields, at: string): readonly Problem[] {
  if (element.type === 'text' || element.type === 'link') return checkInline(element, at);
  return [{ at: `${at}/type`, what: `unsupported type: ${str(element.type)}` }];
}

const styles = new Set(['bold', 'italic', 'strike', 'code', 'highlight', 'client_highlight', 'unlink', 'underline']);

function checkInline(element: Fields, at: string): readonly Problem[] {
  const check = problems(element, at);
  const type = str(element.type);
  if (type === 'text') check.text('text', 1, RICH_TEXT_LENGTH_MAX);
  else if (type === 'link') check.text('url', 1, 3000);
  else if (type === 'user') matches(element, 'user_id', /^[UW][A-Z0-9]+$/, check);
  else if (type === 'channel') matches(element, 'channel_id', /^[CG][A-Z0-9]+$/, check);
  else if (type === 'usergroup') matches(element, 'usergroup_id', /^S[A-Z0-9]+$/, check);
  else if (type === 'broadcast') matches(element, 'range', /^(here|channel|everyone)$/, check);
  else if (type === 'emoji') matches(element, 'name', /^[^\s:]+$/, check);
  else if (type === 'date') check.text('format', 1, 1000);
  else if (type === 'color') check.text('value', 1, 9);
  else check.add('type', `unsupported type: ${type}`);
  const style = element.style;
  if (
    style !== undefined &&
    (typeof style !== 'object' || style === null || !Object.keys(style).every((name) => styles.has(name)))
  ) {
    check.add('style', 'invalid additional property');
  }
  return check.found;
}

function matches(element: Fields, name: string, pattern: RegExp, check: ReturnType<typeof problems>): void {
  check.text(name, 1, 255);
  if (typeof element[name] === 'string' && !pattern.test(element[name])) check.add(name, 'failed to match the pattern');
}

// Embeds as Discord checks them: at most ten, each part bounded, 6000 characters in all.
import type { Json } from './failure.ts';
import { codePoints, type Fields } from './form.ts';

const embedsMax = 10;
const charactersMax = 6000;

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
export function readEmbeds(form: Fields): Json[] | undefined {
  if (form.raw.embeds === null) return [];
  const embeds = form.list('embeds', { max: embedsMax });
  if (embeds === undefined) return undefined;
  let total = 0;
  const count = (text: string | undefined) => {
    total += text === undefined ? 0 : codePoints(text);
  };
  for (const embed of embeds) {
    count(embed.text('title', { max: 256 }));
    count(embed.text('description', { max: 4096 }));
    count(embed.object('footer')?.text('text', { max: 2048, required: true }));
    count(embed.object('author')?.text('name', { max: 256, required: true }));
    for (const field of embed.list('fields', { max: 25 }) ?? []) {
      count(field.text('name', { min: 1, max: 256, required: true }));
      count(field.text('value', { min: 1, max: 1024, required: true }));
    }
    checkUrl(embed, 'url');
    embed.number('color', { min: 0, max: 0xffffff });
    const isEmpty = !['title', 'description', 'footer', 'author', 'fields', 'image', 'thumbnail', 'url'].some(
      embed.has,
    );
    if (isEmpty) embed.fail('description', 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  if (total > charactersMax)
    form.fail('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${charactersMax}`);
  return embeds.map(({ raw }) => ({ type: 'rich', ...raw }));
}

/** Discord takes http, https and discord addresses. */
export function checkUrl(fields: Fields, key: string): void {
  const value = fields.text(key, { max: 2048 });
  if (value === undefined) return;
  if (!URL.canParse(value)) {
    fields.fail(key, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    return;
  }
  const { protocol } = new URL(value);
  if (!['http:', 'https:', 'discord:', 'attachment:'].includes(protocol)) {
    fields.fail(
      key,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${protocol.slice(0, -1)}" is not supported. Scheme must be one of ('http', 'https').`,
    );
  }
}

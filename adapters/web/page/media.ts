// Files, places and contacts inside a message: what can be shown is shown, everything else can be saved.
import type { Contact, File, Location } from '../../../core/message.ts';
import { type Drawn, html } from './html.ts';
import { icon } from './icons.ts';
import { link } from './rich.ts';

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export function media(file: File, address: string): Drawn {
  const named = file.kind === 'sticker' ? (file.emoji ?? 'Sticker') : file.name;
  if (file.mime.startsWith('image/')) {
    const picture = html`<img class=${file.kind === 'sticker' ? 'sticker' : 'picture'} src=${address} alt=${named} loading="lazy" />`;
    return file.kind === 'sticker'
      ? picture
      : html`<a class="picture-link" href=${address} target="_blank" rel="noopener" aria-label=${`Open ${named}`}>${picture}</a>`;
  }
  if (file.mime.startsWith('audio/') || file.kind === 'voice') {
    return html`<audio controls preload="metadata" src=${address} aria-label=${file.kind === 'voice' ? 'Voice message' : named}></audio>`;
  }
  if (file.mime.startsWith('video/')) {
    return html`<video controls preload="metadata" playsinline src=${address} aria-label=${named}></video>`;
  }
  if (file.kind === 'sticker' && file.emoji) return html`<span class="sticker-emoji">${file.emoji}</span>`;
  return html`
    <a class="file" href=${address} download=${file.name}>
      ${icon('file')}<span class="file-name">${file.name}</span>
      ${file.bytes === undefined ? null : html`<span class="soft">${size(file.bytes)}</span>`}
    </a>
  `;
}

export function whereabouts({ latitude, longitude, title }: Location): Drawn {
  const at = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return html`<p class="fact">${icon('pin')} ${link(map, title ? `${title} (${at})` : at)}</p>`;
}

export const contactCard = ({ name, phone }: Contact): Drawn => html`
  <p class="fact">${icon('person')} <span>${name}<br /><span class="soft">${phone}</span></span></p>
`;

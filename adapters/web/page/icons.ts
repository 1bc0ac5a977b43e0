// The page's few icons, drawn as lines in the colour of the text beside them; always hidden from screen readers.
import type { VNode } from 'preact';
import { html } from './html.ts';

const paths = {
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  clip: 'm20 11.5-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.8-7.7',
  reply: 'M9.5 6 4 11.5 9.5 17M4.5 11.5H14a6 6 0 0 1 6 6V19',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8.5 14.5s1.2 2 3.5 2 3.5-2 3.5-2M9 9.5v.1M15 9.5v.1',
  pencil: 'm4.5 19.5 1-4.5L16 4.5a2 2 0 0 1 3 0l.5.5a2 2 0 0 1 0 3L9 18.5l-4.5 1ZM14 6.5 17.5 10',
  bin: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12h8.4L17 7M10.5 10.5v5M13.5 10.5v5',
  back: 'M15 5 8 12l7 7',
  down: 'm5 9 7 7 7-7',
  close: 'M6 6l12 12M18 6 6 18',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  plus: 'M12 5v14M5 12h14',
  file: 'M13.5 3.5H7a1.5 1.5 0 0 0-1.5 1.5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5l-5-5ZM13.5 3.5v5h5',
  pin: 'M12 21s7-5.7 7-11.5a7 7 0 1 0-14 0C5 15.3 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  inbox: 'M4 13.5 6.5 5h11L20 13.5V19H4v-5.5ZM4 13.5h4.5l1.5 2.5h4l1.5-2.5H20',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7.5V12l3 2',
  out: 'M14 4.5h4.5A1.5 1.5 0 0 1 20 6v12a1.5 1.5 0 0 1-1.5 1.5H14M4 12h11M11 8l4 4-4 4',
} as const;

export type IconName = keyof typeof paths;

export const icon = (name: IconName): VNode => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${paths[name]} /></svg>
`;

/** The house's mark: two ends of one cord. */
export const mark = (): VNode => html`
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M9.5 13c0 5 4.5 5 6.5 2s6.5-3 6.5 2" />
    <circle cx="9.5" cy="10.5" r="3" /><circle cx="22.5" cy="19.5" r="3" />
  </svg>
`;

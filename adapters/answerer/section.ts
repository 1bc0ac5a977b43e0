// One answerable piece of the knowledge base: a section of a Markdown file or one entry of a FAQ.
import type { Article } from '../../core/answerer.ts';
import type { Rich } from '../../core/message.ts';

export interface Section {
  readonly article: Article;
  /** Two-letter code as declared or detected; '' when unknown. */
  readonly lang: string;
  /** How customers may ask for it: its title, its heading path, the listed questions. */
  readonly asked: readonly string[];
  readonly text: Rich;
}

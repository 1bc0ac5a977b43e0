// One answerable piece of the knowledge base: a section of a Markdown file or one entry of a FAQ.
import type { Article } from '../../core/answerer.ts';
import type { Rich } from '../../core/message.ts';

export interface Section {
  readonly article: Article;
  /** Two-letter code as declared; the language of its file where undefined. */
  readonly lang?: string;
  /** How customers may ask for it: its title, its heading path, the listed questions. */
  readonly asked: readonly string[];
  readonly text: Rich;
}

/** What one file gives. `problems` is everything that is wrong with it; `sections` what could be read all the same. */
export interface FileContent {
  readonly sections: readonly Section[];
  readonly synonyms: readonly (readonly string[])[];
  readonly problems: readonly { readonly line: number; readonly text: string }[];
}

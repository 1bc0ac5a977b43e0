// All that one reading of the knowledge base gives: its sections by id and a catalogue for each of its languages.

import { plain } from '../../core/message.ts';
import type { Breathe } from './breath.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { distinct } from './identity.ts';
import { type Detect, loadDetect } from './language.ts';
import type { FileContent, Section } from './section.ts';
import { speechOf } from './terms.ts';

export interface Shelf {
  readonly sections: ReadonlyMap<string, Section>;
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  /** Tells a question's language; absent where there is only one to tell. */
  readonly detect?: Detect;
}

export const emptyShelf: Shelf = { sections: new Map(), catalogues: new Map() };

/** Enough of a file to tell its language by, in characters. */
const sampleLengthMax = 1_000;
const unknownLanguage = '';

/** Indexes the contents of all files. Gives the event loop back between sections. */
export async function buildShelf(contents: readonly FileContent[], breathe: Breathe): Promise<Shelf> {
  const detect = contents.some(lacksLanguage) ? await loadDetect() : undefined;
  const sections = new Map<string, Section>();
  const byLanguage = new Map<string, { sections: Section[]; synonyms: (readonly string[])[] }>();
  const idOf = distinct();
  for (const content of contents) {
    const seen = lacksLanguage(content) ? detect?.(sampleOf(content)) : undefined;
    const fallback = seen?.sure ? seen.lang : unknownLanguage;
    const languages = new Set<string>();
    for (const section of content.sections) {
      const lang = section.lang ?? fallback;
      const article = { ...section.article, id: idOf(section.article.id) };
      const own: Section = { ...section, article, ...(lang === unknownLanguage ? {} : { lang }) };
      const group = byLanguage.get(lang) ?? { sections: [], synonyms: [] };
      byLanguage.set(lang, group);
      group.sections.push(own);
      sections.set(article.id, own);
      languages.add(lang);
    }
    for (const lang of languages) byLanguage.get(lang)?.synonyms.push(...content.synonyms);
    await breathe();
  }
  const catalogues = new Map<string, Catalogue>();
  for (const [lang, group] of byLanguage) {
    catalogues.set(lang, await catalogueOf(group.sections, await speechOf(lang), group.synonyms, breathe));
  }
  if (catalogues.size < 2) return { sections, catalogues };
  return { sections, catalogues, detect: detect ?? (await loadDetect()) };
}

const lacksLanguage = ({ sections }: FileContent): boolean => sections.some(({ lang }) => lang === undefined);

function sampleOf({ sections }: FileContent): string {
  let sample = '';
  for (const { asked, text, lang } of sections) {
    if (sample.length > sampleLengthMax) break;
    if (lang === undefined) sample += `${asked[0] ?? ''} ${plain(text)} `;
  }
  return sample;
}

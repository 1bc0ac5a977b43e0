// Reads a Markdown file: its header of settings, and a section for every heading with text of its own.
import { isMap } from 'yaml';
import { plain } from '../../core/message.ts';
import type { Breathe } from './breath.ts';
import { type Fields, parseYaml, type Report, readFields } from './fields.ts';
import { distinct, idOf, slugOf } from './identity.ts';
import { type Block, blocksOf, collectTargets, type Links, richOfBlocks } from './rich.ts';
import type { FileContent, Section } from './section.ts';

const shape = {
  title: 'text',
  url: 'url',
  lang: 'lang',
  author: 'text',
  questions: 'asked',
  synonyms: 'groups',
} as const;
type Header = Fields<typeof shape>;

/** The blocks below one heading. `path` is the headings that lead to it, without the file's own title. */
interface Part {
  readonly path: readonly string[];
  readonly anchor?: string;
  readonly blocks: Block[];
}

/** Reads one Markdown file; `file` is its path as ids are made of it. Gives the loop back between sections. Never throws. */
export async function parseMarkdown(file: string, text: string, breathe: Breathe): Promise<FileContent> {
  const problems: { line: number; text: string }[] = [];
  const report: Report = (line, problem) => void problems.push({ line, text: problem });
  const { header, body } = headerOf(text, report);
  const targets = new Map<string, string>();
  const blocks: Block[] = [];
  for (const piece of pieces(body)) {
    const parsed = blocksOf(piece);
    collectTargets(parsed, targets);
    blocks.push(...parsed);
    await breathe();
  }
  const links: Links = { ...(header.url === undefined ? {} : { base: header.url }), targets };
  const { title = titleOf(file), parts } = partsOf(blocks, header.title, links);
  const sections: Section[] = [];
  for (const part of parts) {
    const section = sectionOf(file, title, part, header, links);
    if (section !== undefined) sections.push(section);
    await breathe();
  }
  if (sections.length === 0) report(1, 'this file has no text to answer with; write some below its headings.');
  return { sections: withQuestions(sections, parts, header, text, report), synonyms: header.synonyms ?? [], problems };
}

/** The settings between two lines of `---` at the very start, and the text after them. */
function headerOf(text: string, report: Report): { header: Header; body: string } {
  const clean = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  if (!/^---[ \t]*\n/u.test(clean)) return { header: {}, body: clean };
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(clean);
  if (end === null) {
    report(1, 'the header that starts with --- never ends; put a line with --- after its last field.');
    return { header: {}, body: '' };
  }
  const start = clean.indexOf('\n') + 1;
  const body = clean.slice(end.index + end[0].length);
  const yaml = parseYaml(clean.slice(start, end.index + 1), 2, report);
  if (yaml === undefined || yaml.root === null) return { header: {}, body };
  if (!isMap(yaml.root)) {
    report(2, 'the header must be fields such as "title: Returns", one on each line.');
    return { header: {}, body };
  }
  return { header: readFields(yaml.root, shape, yaml, report), body };
}

const definitionsMax = 500;

/**
 * Cuts before every `#` heading outside code, so that a long file need not be parsed at one stretch. Link definitions may
 * stand anywhere in a file: each piece gets all of them.
 */
function pieces(body: string): string[] {
  const all: string[][] = [[]];
  const definitions: string[] = [];
  let fence: string | undefined;
  for (const line of body.split('\n')) {
    const mark = /^[ \t>*+-]*(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    if (fence === undefined && /^ {0,3}\[[^^\]][^\]]*\]:/u.test(line)) definitions.push(line);
    if (fence === undefined && /^#{1,6}\s/u.test(line)) all.push([]);
    all.at(-1)?.push(line);
  }
  return all.map((lines) => [...lines, '', ...definitions.slice(0, definitionsMax)].join('\n'));
}

/** Splits at headings. A first heading of the top level is the file's title where the header gives none. */
function partsOf(blocks: readonly Block[], titleGiven: string | undefined, links: Links) {
  let title = titleGiven;
  const parts: Part[] = [{ path: [], blocks: [] }];
  const above: { depth: number; name: string }[] = [];
  const anchorOf = distinct();
  for (const block of blocks) {
    if (block.type !== 'heading') {
      parts.at(-1)?.blocks.push(block);
      continue;
    }
    const name = plain(richOfBlocks([block], links)).trim();
    const anchor = anchorOf(slugOf(name));
    if (block.depth === 1 && parts.length === 1 && parts[0]?.blocks.length === 0 && (title ?? name) === name) {
      title = name;
      continue;
    }
    while ((above.at(-1)?.depth ?? 0) >= block.depth) above.pop();
    above.push({ depth: block.depth, name });
    parts.push({ path: above.map((heading) => heading.name), anchor, blocks: [] });
  }
  return { title, parts };
}

function sectionOf(
  file: string,
  title: string,
  part: Part,
  { url, lang, author }: Header,
  links: Links,
): Section | undefined {
  const text = richOfBlocks(part.blocks, links);
  if (plain(text).trim() === '') return undefined;
  const heading = part.path.at(-1);
  return {
    article: {
      id: idOf(file, [...part.path.slice(0, -1), part.anchor ?? '']),
      title: heading === undefined ? title : `${title} › ${heading}`,
      ...(url === undefined ? {} : { url: anchored(url, part.anchor) }),
      ...(author === undefined ? {} : { author }),
    },
    ...(lang === undefined ? {} : { lang }),
    asked: heading === undefined ? [title] : [heading, [title, ...part.path].join(' ')],
    text,
  };
}

function anchored(url: string, anchor: string | undefined): string {
  if (anchor === undefined || anchor === '') return url;
  const address = new URL(url);
  address.hash = anchor;
  return address.href;
}

/** Adds the header's questions: a plain list to the first section, a list under a heading to that heading's section. */
function withQuestions(
  sections: readonly Section[],
  parts: readonly Part[],
  header: Header,
  text: string,
  report: Report,
): Section[] {
  const { questions = [] } = header;
  if (!(questions instanceof Map)) {
    return sections.map((section, i) =>
      i === 0 ? { ...section, asked: [...section.asked, ...(questions as readonly string[])] } : section,
    );
  }
  const left = new Map<string, readonly string[]>(questions);
  const out = sections.map((section) => {
    const [heading = ''] = section.asked;
    const more = left.get(heading) ?? [];
    left.delete(heading);
    return { ...section, asked: [...section.asked, ...more] };
  });
  const headings = parts.map(({ path }) => path.at(-1)).filter((name) => name !== undefined);
  const lines = text.split('\n');
  for (const heading of left.keys()) {
    report(
      lines.findIndex((line) => line.includes(heading)) + 1,
      `"questions" names the heading "${heading}", which has no text in this file; use one of: ${headings.join('; ')}.`,
    );
  }
  return out;
}

/** A file without any title is called by its name. */
const titleOf = (file: string): string =>
  (file.split(/[/\\]/u).at(-1) ?? file).replace(/\.[^.]*$/u, '').replaceAll(/[-_]+/gu, ' ');

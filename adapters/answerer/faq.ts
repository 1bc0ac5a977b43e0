// Reads a FAQ file: a YAML list of questions with their answers.
import { isMap, isSeq } from 'yaml';
import { parseYaml, readFields } from './fields.ts';
import { distinct, idOf, slugOf } from './identity.ts';
import { richOf } from './rich.ts';
import type { FileContent, Section } from './section.ts';

const shape = {
  question: 'text',
  answer: 'text',
  url: 'url',
  lang: 'lang',
  author: 'text',
  questions: 'texts',
} as const;

/** Reads one FAQ file; `file` is its path as ids are made of it. Never throws. */
export function parseFaq(file: string, text: string): FileContent {
  const problems: { line: number; text: string }[] = [];
  const report = (line: number, problem: string): void => void problems.push({ line, text: problem });
  const sections: Section[] = [];
  const yaml = parseYaml(text, 1, report);
  if (yaml !== undefined && !isSeq(yaml.root)) {
    report(1, 'a FAQ file must be a list; start each entry with "- question: ..." and indent its "answer: ..." below.');
  }
  const name = distinct();
  for (const item of isSeq(yaml?.root) ? yaml.root.items : []) {
    if (yaml === undefined) break;
    if (!isMap(item)) {
      report(yaml.lineOf(item), 'an entry must have the fields question and answer; write "- question: ..." here.');
      continue;
    }
    const { question, answer, url, lang, author, questions = [] } = readFields(item, shape, yaml, report);
    for (const field of ['question', 'answer'] as const) {
      if (!item.has(field)) report(yaml.lineOf(item), `this entry has no ${field}; add "${field}: ..." to it.`);
    }
    if (question === undefined || answer === undefined) continue;
    sections.push({
      article: {
        id: idOf(file, [name(slugOf(question))]),
        title: question,
        ...(url === undefined ? {} : { url }),
        ...(author === undefined ? {} : { author }),
      },
      ...(lang === undefined ? {} : { lang }),
      asked: [question, ...questions],
      text: richOf(answer, url),
    });
  }
  return { sections, synonyms: [], problems };
}

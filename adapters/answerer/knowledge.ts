// The embedded answerer: finds the section of the knowledge base that answers a question and quotes it, or says unsure.
import type { Answer, Answerer, Article, Question } from '../../core/answerer.ts';
import { createBreathe } from './breath.ts';
import { languageCode } from './fields.ts';
import { createFolder, type Problem } from './folder.ts';
import { quoted } from './quote.ts';
import { type Ranked, rank } from './rank.ts';
import type { Section } from './section.ts';
import { buildShelf, emptyShelf, type Shelf } from './shelf.ts';
import { watchPaths } from './watch.ts';

export interface KnowledgeOptions {
  /** Folders (read with all below them) or files: Markdown, `faq.yaml` and `*.faq.yaml`. */
  readonly paths: readonly string[];
  readonly log?: (level: 'info' | 'warn', message: string, fields: object) => void;
  /** Read again whenever a file changes. On unless false. */
  readonly watch?: boolean;
  /** How sure an answer must be, 0 to 1; below it the question is for a human. */
  readonly surenessMin?: number;
  /** How likely an article must be to be shown as near when the answer is unsure, 0 to 1. */
  readonly nearMin?: number;
  /** The longest quote, in characters; the article's link leads to the rest. */
  readonly quoteLengthMax?: number;
}

export interface Knowledge extends Answerer {
  /** How many sections can be answered with. */
  size(): number;
  /** Reads what changed and swaps the index when it is built; until then the former one answers. Never rejects. */
  reload(): Promise<void>;
  /** Everything that is wrong with the files now, each as `file:line: what and how to mend it`. */
  problems(): readonly string[];
}

const nearMax = 3;
/** What an article loses that is not in the customer's language, and one in the language that only the words suggest. */
const foreignLess = 0.15;
const seenLess = 0.03;

/** Reads and indexes the knowledge base. Never rejects: what is wrong with the files is in `problems()` and the log. */
export async function createKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  const { paths, log = () => undefined, surenessMin = 0.5, nearMin = 0.08, quoteLengthMax = 900 } = options;
  const folder = createFolder(paths);
  let shelf: Shelf = emptyShelf;
  let problems: readonly string[] = [];
  let reading: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  async function read(): Promise<void> {
    waiting = undefined;
    const breathe = createBreathe();
    const files = await folder.read(breathe);
    if (files.changed) {
      shelf = await buildShelf(files.contents, breathe);
      log('info', 'the knowledge base was read', {
        sections: shelf.sections.size,
        languages: [...shelf.catalogues.keys()],
      });
    }
    const before = new Set(problems);
    problems = files.problems.map(told);
    files.problems.forEach((problem, i) => {
      if (!before.has(problems[i] ?? '')) log('warn', `knowledge base: ${problem.text}`, placeOf(problem));
    });
  }

  /** One reading at a time; calls during one are answered together by the next. */
  function reload(): Promise<void> {
    waiting ??= reading = reading.then(read).catch((error: unknown) => {
      log('warn', 'the knowledge base could not be read again; the former version goes on answering', { error });
    });
    return waiting;
  }

  function answer({ text, lang }: Question): Answer {
    const found = findings(shelf, text, lang);
    const [best] = found;
    if (best !== undefined && best.sureness >= surenessMin)
      return answerOf(best.entry.section, best.sureness, quoteLengthMax);
    const near: Article[] = found
      .filter(({ sureness, guess }) => sureness >= nearMin && !guess)
      .slice(0, nearMax)
      .map(({ entry }) => entry.section.article);
    return { kind: 'unsure', near };
  }

  await reload();
  const watching = options.watch === false ? undefined : watchPaths(paths, () => void reload());
  return {
    answer: async (question) => answer(question),
    async article(id) {
      const section = shelf.sections.get(id);
      return section && answerOf(section, 1, Number.POSITIVE_INFINITY);
    },
    async stop() {
      watching?.stop();
      await reading;
    },
    size: () => shelf.sections.size,
    reload,
    problems: () => problems,
  };
}

/** What every language's catalogue offers, the surest first. */
function findings({ catalogues, detect }: Shelf, text: string, lang: string | undefined): Ranked[] {
  const told = lang === undefined ? undefined : languageCode(lang);
  const seen = detect?.(text, new Set(catalogues.keys()));
  const isTold = told !== undefined && catalogues.has(told);
  // A setting often differs from what people write, and a few words often look like another language.
  const lessOf = (code: string): number => {
    if (catalogues.size === 1 || code === told) return 0;
    if (code !== seen?.lang) return foreignLess;
    if (!isTold) return 0;
    return seen.sure ? seenLess : foreignLess;
  };
  return [...catalogues]
    .flatMap(([code, catalogue]) => {
      const less = lessOf(code);
      return rank(text, catalogue).map((ranked) => ({ ...ranked, sureness: ranked.sureness - less }));
    })
    .sort((a, b) => b.sureness - a.sureness);
}

const answerOf = ({ article, text, lang }: Section, score: number, lengthMax: number) => ({
  kind: 'answer' as const,
  text: quoted(text, lengthMax),
  article,
  score,
  ...(lang === undefined ? {} : { lang }),
});

const told = ({ file, line, text }: Problem): string => `${file}${line === undefined ? '' : `:${line}`}: ${text}`;

const placeOf = ({ file, line }: Problem): object => ({ file, ...(line === undefined ? {} : { line }) });

// Reads the files of the knowledge base and keeps what each of them last gave without a mistake.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Breathe } from './breath.ts';
import { parseFaq } from './faq.ts';
import { parseMarkdown } from './markdown.ts';
import type { FileContent } from './section.ts';

/** A problem with its file; `line` counts from 1 and is absent where the whole file or folder is meant. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly text: string;
}

export interface Files {
  /** What every file gives now, in the order of their paths. */
  readonly contents: readonly FileContent[];
  readonly problems: readonly Problem[];
  /** Whether anything differs from the last reading. */
  readonly changed: boolean;
}

interface Known {
  readonly text: string;
  /** As the text was read. */
  readonly read: FileContent;
  /** What is served: the last reading without problems, else the usable part of the first one. */
  readonly served: FileContent;
}

const fileBytesMax = 2_000_000;
const filesMax = 20_000;

/**
 * Reads all Markdown and FAQ files under `paths`, which may be folders or files. A file with a mistake keeps its former
 * version; one that never was without a mistake gives what can be read of it. Never throws.
 */
export function createFolder(paths: readonly string[]) {
  let known = new Map<string, Known>();

  async function readOne(
    file: string,
    name: string,
    breathe: Breathe,
    problems: Problem[],
  ): Promise<Known | undefined> {
    const before = known.get(file);
    try {
      const { size } = await stat(file);
      if (size > fileBytesMax) {
        problems.push({ file, text: `the file has ${size} bytes; split it into files of at most ${fileBytesMax}.` });
        return before;
      }
      const text = await readFile(file, 'utf8');
      if (text === before?.text) return before;
      const read = isFaq(name) ? parseFaq(name, text) : await parseMarkdown(name, text, breathe);
      return { text, read, served: read.problems.length > 0 && before !== undefined ? before.served : read };
    } catch (error) {
      problems.push({
        file,
        text: `the file cannot be read (${messageOf(error)}); check that it exists and its rights.`,
      });
      return before;
    }
  }

  return {
    async read(breathe: Breathe): Promise<Files> {
      const problems: Problem[] = [];
      const next = new Map<string, Known>();
      for (const path of paths) {
        for (const { file, name } of await filesOf(path, problems)) {
          const content = await readOne(file, name, breathe, problems);
          if (content !== undefined) next.set(file, content);
          await breathe();
        }
      }
      const changed =
        next.size !== known.size || [...next].some(([file, { served }]) => known.get(file)?.served !== served);
      known = next;
      for (const [file, { read }] of next) problems.push(...read.problems.map((problem) => ({ file, ...problem })));
      return { contents: [...next.values()].map(({ served }) => served), problems, changed };
    },
  };
}

/** The files of one path, sorted; `name` is the path below it, which ids are made of. */
async function filesOf(path: string, problems: Problem[]): Promise<{ file: string; name: string }[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ file: path, name: basename(path) }];
    const names = await readdir(path, { recursive: true });
    const files = names
      .filter((name) => /\.(md|markdown)$/iu.test(name) || isFaq(name))
      .filter((name) => !name.split(sep).some((part) => part.startsWith('.') || part === 'node_modules'))
      .sort();
    if (files.length === 0) {
      problems.push({
        file: path,
        text: 'the folder holds no articles; put Markdown files (*.md) or a faq.yaml into it.',
      });
    }
    if (files.length > filesMax) {
      problems.push({
        file: path,
        text: `the folder holds ${files.length} files; only the first ${filesMax} are read.`,
      });
    }
    return files
      .slice(0, filesMax)
      .map((name) => ({ file: join(path, name), name: relative('.', name).split(sep).join('/') }));
  } catch (error) {
    problems.push({
      file: path,
      text: `the folder cannot be read (${messageOf(error)}); create it, or correct its path.`,
    });
    return [];
  }
}

const isFaq = (name: string): boolean => /(^|[/\\.])faq\.ya?ml$/iu.test(name);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

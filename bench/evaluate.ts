// `npm run evaluate -- mask FILE [--predictions OUT]`: how well a part does on labelled rows from outside the project.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluateMask } from './mask.ts';

/** Each takes the rows of a JSONL file; gives a report for people, and one prediction per row. */
const parts: Readonly<
  Record<string, (rows: readonly unknown[]) => { report: string; predictions: readonly unknown[] }>
> = {
  mask: evaluateMask,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { predictions: { type: 'string' } },
});
const [name = '', file] = positionals;
const evaluate = parts[name];
if (!evaluate || file === undefined) {
  process.stderr.write(`npm run evaluate -- ${Object.keys(parts).join('|')} FILE [--predictions OUT]\n`);
  process.exit(2);
}
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): unknown => JSON.parse(line));
const { report, predictions } = evaluate(rows);
process.stdout.write(report);
if (values.predictions !== undefined) {
  writeFileSync(values.predictions, predictions.map((each) => `${JSON.stringify(each)}\n`).join(''));
}

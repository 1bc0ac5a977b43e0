// Numbering plans of all countries, from libphonenumber's metadata: which digits make a phone number where.
import metadata from 'libphonenumber-js/metadata.min.json';

/** What a country's row of the metadata holds at these places: see METADATA.md of libphonenumber-js. */
const CALLING_CODE = 0;
const PATTERN = 2;
const LENGTHS = 3;
const PREFIX_IN_PARSING = 7;
const PREFIX = 5;

interface Plan {
  readonly code: string;
  readonly lengths: readonly number[];
  readonly pattern: RegExp;
  /** What is dialled before a national number within the country. */
  readonly prefix: RegExp | undefined;
}

const plans = new Map<string, Plan | undefined>();
const codes: Readonly<Record<string, readonly string[]>> = metadata.country_calling_codes;

/** Compiled once per country: the library itself compiles at every call. */
function planOf(country: string): Plan | undefined {
  if (plans.has(country)) return plans.get(country);
  const rows: Readonly<Record<string, unknown>> = metadata.countries;
  const row = rows[country];
  const plan = Array.isArray(row) ? compiled(row) : undefined;
  plans.set(country, plan);
  return plan;
}

function compiled(row: readonly unknown[]): Plan {
  const prefix = row[PREFIX_IN_PARSING] || row[PREFIX];
  const lengths = row[LENGTHS];
  return {
    code: String(row[CALLING_CODE]),
    lengths: Array.isArray(lengths) ? lengths.map(Number) : [],
    pattern: new RegExp(`^(?:${String(row[PATTERN])})$`),
    prefix: typeof prefix === 'string' ? new RegExp(`^(?:${prefix})`) : undefined,
  };
}

/** Whether the digits are a number within that country, as they are dialled there. */
export function isNational(digits: string, country: string): boolean {
  const plan = planOf(country);
  if (!plan) return false;
  const matches = (national: string): boolean => plan.lengths.includes(national.length) && plan.pattern.test(national);
  if (matches(digits)) return digits.length > 6;
  const prefix = plan.prefix?.exec(digits)?.[0];
  return prefix !== undefined && prefix !== '' && matches(digits.slice(prefix.length));
}

/** How many of the first digits are a country's calling code; 0 if they are none. */
export function callingCodeLength(digits: string): number {
  for (const length of [1, 2, 3]) if (digits.slice(0, length) in codes) return length;
  return 0;
}

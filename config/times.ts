// Times as a configuration writes them.

const timePattern = /^(\d+(?:\.\d+)?) ?(ms|s|m|h|d)?$/;
export const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds from a number of them, or from text such as "90s" or "1.5h"; NaN from anything else. */
export function milliseconds(time: string | number): number {
  const [, amount, unit = 'ms'] = timePattern.exec(String(time)) ?? [];
  return amount === undefined ? Number.NaN : Math.round(Number(amount) * unitMs[unit as keyof typeof unitMs]);
}

/** The shortest exact spelling of a time: "90s", "1h". */
export function spelledTime(ms: number): string {
  const unit = (['d', 'h', 'm', 's'] as const).find((name) => ms % unitMs[name] === 0) ?? 'ms';
  return `${ms / unitMs[unit]}${unit}`;
}

// Tells the language of a text, among the languages that the knowledge base is written in.

/** The most likely of `langs` for a text; undefined when none of them is likely. */
export type Detect = (text: string, langs?: ReadonlySet<string>) => string | undefined;

const textLengthMax = 1_000;

/** Loads the detector: its tables take about 0.1 s and 40 MB, so it is only loaded where a language must be told. */
export async function loadDetect(): Promise<Detect> {
  const { eld } = await import('eld/extrasmall');
  return (text, langs) => {
    const result = eld.detect(text.slice(0, textLengthMax));
    if (langs === undefined) return result.isReliable() ? coded(result.language) : undefined;
    let best: string | undefined;
    let most = 0;
    for (const [lang, score] of Object.entries(result.getScores())) {
      if (score <= most || !langs.has(coded(lang))) continue;
      most = score;
      best = coded(lang);
    }
    return best;
  };
}

const coded = (lang: string): string => (lang === 'nb' || lang === 'nn' ? 'no' : lang);

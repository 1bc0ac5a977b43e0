// Tells the language of a text, among the languages that the knowledge base is written in.

/** What a text looks like: one of `langs` where they are given. `sure` is false for a text that could be anything. */
export type Detect = (
  text: string,
  langs?: ReadonlySet<string>,
) => { readonly lang: string; readonly sure: boolean } | undefined;

const textLengthMax = 1_000;

/** Loads the detector: its tables take about 0.1 s and 40 MB, so it is only loaded where a language must be told. */
export async function loadDetect(): Promise<Detect> {
  const { eld } = await import('eld/extrasmall');
  return (text, langs) => {
    const result = eld.detect(text.slice(0, textLengthMax));
    const [best] = Object.entries(result.getScores())
      .map(([lang, score]) => ({ lang: coded(lang), score }))
      .filter(({ lang }) => langs === undefined || langs.has(lang))
      .sort((a, b) => b.score - a.score);
    return best && { lang: best.lang, sure: result.isReliable() && coded(result.language) === best.lang };
  };
}

const coded = (lang: string): string => (lang === 'nb' || lang === 'nn' ? 'no' : lang);

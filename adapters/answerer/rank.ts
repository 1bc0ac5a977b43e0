// Says how well each candidate fits a question.
import type { Asked, Catalogue, Entry } from './catalogue.ts';
import { type Query, queryOf } from './query.ts';

export interface Candidate { readonly entry: Entry; readonly features: number[] }

export function candidates(query: Query, catalogue: Catalogue): Candidate[] {
  const boosts = new Map<string, number>();
  for (const { everyday, likeness } of query.meanings)
    for (const [id, value] of likeness) {
      const t = catalogue.termOf[id] ?? '';
      boosts.set(t, Math.max(boosts.get(t) ?? 0, value * everyday));
    }
  if (boosts.size === 0) return [];
  const found = catalogue.search.search([...boosts.keys()].join(' '), {
    boost: { asked: 3, text: 1 },
    boostTerm: (term: string) => boosts.get(term) ?? 1,
    bm25: { k: 1.2, b: 0.3, d: 0.5 },
  });
  const best = found[0]?.score ?? 1;
  return found.slice(0, 30).map(({ id, score }) => {
    const entry = catalogue.entries[id]!;
    return { entry, features: featuresOf(query, entry, score / best, catalogue) };
  });
}

function featuresOf(q: Query, entry: Entry, bm: number, c: Catalogue): number[] {
  let best = 0, pc = 0, hits = 0; let cos = 0, both = 0, gram = 0, qp = 0;
  for (const asked of entry.asked) {
    let dot = 0, cover = 0, norm = 0, sum = 0, hit = 0;
    const w = (i: number) => asked.weights[i]! * c.rarity[asked.ids[i]!]!;
    const seen = new Set<number>();
    for (let i = 0; i < asked.ids.length; i++) { norm += w(i) ** 2; sum += w(i); }
    for (const m of q.meanings) {
      let b = 0, bi = -1;
      for (let i = 0; i < asked.ids.length; i++) { const s = m.likeness.get(asked.ids[i]!) ?? 0; if (s > b) { b = s; bi = i; } }
      if (bi < 0) continue;
      dot += m.weight * w(bi) * b; cover += m.weight * b;
      if (!seen.has(bi)) { seen.add(bi); hit += w(bi); }
    }
    cos = Math.max(cos, dot / (q.norm * Math.sqrt(norm) || 1));
    const cq = cover / (q.weight || 1);
    both = Math.max(both, Math.sqrt((hit / (sum || 1)) * cq));
    qp = Math.max(qp, cq);
    let gd = 0, gn = 0;
    for (const g of asked.grams) { const r = c.gramRarity[g]! ** 2; gn += r; if (q.grams.has(g)) gd += r; }
    const g1 = gd / (q.gramNorm * Math.sqrt(gn) || 1); gram = Math.max(gram, g1); best = Math.max(best, (dot / (q.norm * Math.sqrt(norm) || 1)) * g1); pc = Math.max(pc, hit / (sum || 1)); hits = Math.max(hits, Math.min(1, hit/2));
  }
  let cp = 0, cb = 0;
  for (const m of q.meanings) {
    let a = 0, b = 0;
    for (const [id, s] of m.likeness) { if (has(entry.askedTerms, id)) a = Math.max(a, s); if (s > b && has(entry.allTerms, id)) b = s; }
    cp += m.weight * a; cb += m.weight * b;
  }
  let sent = 0;
  for (const ids of entry.sentences) {
    let dot = 0, norm = 0;
    for (const id of ids) norm += c.rarity[id]! ** 2;
    for (const m of q.meanings) { let b = 0, bid = 0; for (const id of ids) { const s = m.likeness.get(id) ?? 0; if (s > b) { b = s; bid = id; } } if (b) dot += m.weight * c.rarity[bid]! * b; }
    sent = Math.max(sent, dot / (q.norm * Math.sqrt(norm) || 1));
  }
  const joint = best; 
  const inf = q.meanings.filter((m) => m.everyday === 1);
  let im = 0, iw = 0, ic = 0, first = 0; for (const m of inf) { let a = 0; for (const [id, s] of m.likeness) if (has(entry.askedTerms, id)) a = Math.max(a, s); im += m.weight * a; iw += m.weight; if (a > 0.5) ic++; }
  return [cos, both, gram, qp, cp / (q.weight || 1), cb / (q.weight || 1), bm, sent, joint, Math.min(1, im / 2), iw ? im / iw : 0, Math.min(ic, 3) / 3, cos ** 2, gram ** 2, both ** 2, cos > 0.999 ? 1 : 0, pc, sent ** 2, hits ];
}

const has = (ids: Int32Array, id: number): boolean => {
  let lo = 0, hi = ids.length - 1;
  while (lo <= hi) { const mid = (lo + hi) >> 1; const v = ids[mid]!; if (v === id) return true; if (v < id) lo = mid + 1; else hi = mid - 1; }
  return false;
};

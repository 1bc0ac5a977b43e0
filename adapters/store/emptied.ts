// What is left of a delivery's act when nobody may read it any more: enough to settle it, and no word.
import type { Act } from '../../core/store.ts';

export const emptied = (act: Act): Act => ('message' in act ? ({ ...act, message: { text: [] } } satisfies Act) : act);

// What the phrases of one language are: sources of regular expressions, by what they lead to.

export type Lure = 'contact' | 'payment' | 'messenger';

/**
 * Sources of regular expressions over lower-case text without accents. `reach`: leads to a messenger where the name of
 * one stands near. `contact`, `payment`: a lure by itself.
 */
export interface Lures {
  readonly reach: readonly string[];
  readonly contact: readonly string[];
  readonly payment: readonly string[];
}

/** Between words that others may part. */
export const near = '[^.!?\\n]{0,25}';

/// <reference lib="dom" />
// Templates without a build step: htm bound to preact, typed for our own components.
import htm from 'htm';
import { h, type VNode } from 'preact';

/** htm's types are written for CommonJS; what a browser imports is the function itself. */
const bound = (htm as unknown as typeof htm.default).bind(h);

export const html = bound as (strings: TemplateStringsArray, ...values: readonly unknown[]) => VNode;

export type Drawn = VNode | readonly Drawn[] | string | null | undefined | false;

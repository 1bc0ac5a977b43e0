/// <reference lib="dom" />
// Templates without a build step: htm bound to preact, typed for our own components.
import htm from 'htm';
import { h, type VNode } from 'preact';

export const html = htm.bind(h) as (strings: TemplateStringsArray, ...values: readonly unknown[]) => VNode;

export type Drawn = VNode | VNode[] | string | null | undefined | false;

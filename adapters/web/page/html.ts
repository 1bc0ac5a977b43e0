// Templates without a build step: htm bound to preact, and components that are drawn again only when they must.
import htm from 'htm';
import { Component, type ComponentChildren, h, type VNode } from 'preact';

/** htm's types are written for CommonJS; what a browser imports is the function itself. */
const bound = (htm as unknown as typeof htm.default).bind(h);

export const html = bound as (strings: TemplateStringsArray, ...values: readonly unknown[]) => VNode;

/** What a template may hold; a component returns it. */
export type Drawn = ComponentChildren;

/** A component that is drawn again only when a property is another one. */
export function steady<P extends object>(draw: (props: P) => Drawn) {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.props as Record<string, unknown>;
      const after = next as Record<string, unknown>;
      return [...Object.keys(before), ...Object.keys(after)].some((key) => before[key] !== after[key]);
    }
    override render(): Drawn {
      return h(draw as (props: object) => Drawn, this.props);
    }
  };
}

// What an agent sees who looks in: the App Home, and the same shown to them alone in a channel.
import type { Host, Look } from '../../core/channel.ts';
import type { Author, Message } from '../../core/message.ts';
import type { Calls } from './calls.ts';
import { encode } from './encode.ts';
import type { Sender } from './send.ts';

export interface Home {
  /** Shows a person their App Home as it is now, with a line on top. */
  publish(person: Author, line?: string): Promise<void>;
  /** Shows it again to those who have looked at it. */
  refresh(person: Author): Promise<void>;
  /** The same as blocks; undefined for somebody who is no agent. */
  overview(person: Author, line?: string, of?: Look): Promise<readonly object[] | undefined>;
}

const OPENED_MAX = 1_000;
/** https://docs.slack.dev/reference/views/home-tab-views/ */
const BLOCKS_MAX = 100;

const WELCOME: Message = {
  text: [
    'Ask me anything under ',
    { type: 'bold', children: ['Messages'] },
    '. There is always a human if you want one: say so.',
  ],
};

export function createHome(calls: Calls, host: Host, keep: Sender['keep']): Home {
  const opened = new Set<string>();

  async function overview(person: Author, line?: string, of?: Look): Promise<readonly object[] | undefined> {
    const message = await host.overview(calls.account, person, of);
    if (!message) return undefined;
    const { blocks, kept } = encode(
      line === undefined
        ? message
        : { ...message, text: [{ type: 'bold', children: [line] }, '\n\n', ...message.text] },
      { surface: 'overview' },
    );
    await keep(kept);
    return blocks.slice(0, BLOCKS_MAX);
  }

  async function publish(person: Author, line?: string): Promise<void> {
    opened.add(person.id);
    const [oldest] = opened;
    if (opened.size > OPENED_MAX && oldest !== undefined) opened.delete(oldest);
    const blocks = (await overview(person, line)) ?? encode(WELCOME).blocks;
    await calls.run({ idempotent: true }, (api) =>
      api.views.publish({ user_id: person.id, view: { type: 'home', blocks: blocks as [] } }),
    );
  }

  return {
    publish,
    overview,
    async refresh(person) {
      if (opened.has(person.id)) await publish(person);
    },
  };
}

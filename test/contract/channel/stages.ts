// All stages there are, in the order in which platforms are listed everywhere.
import { createMemoryStore } from '../../../adapters/store/memory.ts';
import type { Capabilities } from '../../../core/channel.ts';
import { discordStage } from './discord-stage.ts';
import { slackStage } from './slack-stage.ts';
import type { Stage } from './stage.ts';
import { telegramStage } from './telegram-stage.ts';
import { webStage } from './web-stage.ts';

export const stages: readonly Stage[] = [slackStage, discordStage, telegramStage, webStage];

/** What a platform's channel says that it can; it need not run for that. */
export async function capabilitiesOf(stage: Stage): Promise<Capabilities> {
  const world = await stage.open();
  const { can } = world.channel({ ...createMemoryStore(), uploadsFolder: '' });
  await world.stop();
  return can;
}

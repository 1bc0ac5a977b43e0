// The story over all pairs of a customer's and an agent's platform; on Discord agents work in a text channel or a forum.
import { discordForumStage } from '../contract/channel/discord-stage.ts';
import { stages } from '../contract/channel/stages.ts';
import { livesTheStory } from './pairs.ts';

for (const customers of stages) for (const agents of stages) livesTheStory(customers, agents);
for (const customers of stages) {
  const isThere = customers.platform === discordForumStage.platform;
  livesTheStory(isThere ? discordForumStage : customers, discordForumStage, 'in a forum');
}

// kill -9 on Discord: no copy too many, since a nonce is taken once; what was missed is fetched, in order.
import { discordStage } from '../contract/channel/discord-stage.ts';
import { survivesKills } from './between.ts';

survivesKills(discordStage, 2, { duplicates: 0, ordered: true });

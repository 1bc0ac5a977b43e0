// kill -9 on Slack: no copy too many, since what is in doubt is looked up before it is sent again. Slack repeats each event
// by itself, so that what was missed comes in no order.
import { slackStage } from '../contract/channel/slack-stage.ts';
import { survivesKills } from './between.ts';

survivesKills(slackStage, 3, { duplicates: 0, ordered: false });

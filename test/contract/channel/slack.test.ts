// The Slack channel under the contract.
import { keepsTheContract } from './contract.ts';
import { slackStage } from './slack-stage.ts';

keepsTheContract(slackStage);

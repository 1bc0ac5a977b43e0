// The Discord channel under the contract.
import { keepsTheContract } from './contract.ts';
import { discordStage } from './discord-stage.ts';

keepsTheContract(discordStage);

// The Telegram channel under the contract.
import { keepsTheContract } from './contract.ts';
import { telegramStage } from './telegram-stage.ts';

keepsTheContract(telegramStage);

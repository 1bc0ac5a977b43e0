// The Web channel under the contract.
import { keepsTheContract } from './contract.ts';
import { webStage } from './web-stage.ts';

keepsTheContract(webStage);

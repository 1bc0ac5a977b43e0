// E-mail under the contract of channels that only send.
import { emailStage } from './email-stage.ts';
import { keepsTheSendOnlyContract } from './send-only.ts';

keepsTheSendOnlyContract(emailStage);

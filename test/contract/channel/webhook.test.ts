// The webhook under the contract of channels that only send.

import { keepsTheSendOnlyContract } from './send-only.ts';
import { webhookStage } from './webhook-stage.ts';

keepsTheSendOnlyContract(webhookStage);

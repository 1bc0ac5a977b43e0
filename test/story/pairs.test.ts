// The story over all pairs of a customer's and an agent's platform.
import { stages } from '../contract/channel/stages.ts';
import { livesTheStory } from './pairs.ts';

for (const customers of stages) for (const agents of stages) livesTheStory(customers, agents);

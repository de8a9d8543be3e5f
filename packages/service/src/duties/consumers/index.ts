import type { Duty } from '../../platform/duty.ts';
import { followConsumers } from './follow-cases.ts';
import { consumersOutboxHandler } from './handle-task.ts';
import { consumerHandlers } from './handlers.ts';
import { consumerRoutes } from './routes.ts';
import { takeAnswers } from './take-answer.ts';

/** Marketplaces inform the consumers who bought illegal goods (Regulation (EU) 2022/2065 Art. 32). */
export const consumers: Duty<typeof consumerRoutes> = {
  routes: consumerRoutes,
  handlers: consumerHandlers,
  project: followConsumers,
  outboxHandlers: (deps) => ({ consumers: consumersOutboxHandler(deps) }),
  announced: takeAnswers,
};

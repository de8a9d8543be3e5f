export { consumersCarrier } from './carry-task.ts';
export { followConsumers } from './follow-cases.ts';
export { consumerHandlers } from './handlers.ts';
export { consumerRoutes } from './routes.ts';
export { takeAnswers } from './take-answer.ts';

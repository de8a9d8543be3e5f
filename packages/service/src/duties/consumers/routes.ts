import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { ConsumerTask, ConsumerTaskAnswer, ConsumerTaskQuery } from './contract.ts';

export const consumerRoutes = routes({
  listConsumerTasks: {
    method: 'GET',
    url: '/desk/consumer-tasks',
    summary: 'What marketplaces are asked to do for those who bought illegal goods, and what they answered',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    query: ConsumerTaskQuery,
    answer: pageOf(ConsumerTask),
  },
  answerConsumerTask: {
    method: 'POST',
    url: '/desk/consumer-tasks/:task/answer',
    summary: 'Enter what a marketplace answered by other ways than an event of its own',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params: z.strictObject({ task: Id }),
    body: ConsumerTaskAnswer,
    answer: ConsumerTask,
  },
});

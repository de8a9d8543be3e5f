import type { Schemas } from '@marketsafe/sdk';
import { client } from './client.ts';
import { usePages } from './pages.ts';
import { useWrite } from './write.ts';

export type ConsumerTask = Schemas['ConsumerTask'];

export const useConsumerTasks = (state?: ConsumerTask['state']) =>
  usePages<ConsumerTask>(
    ['desk', 'consumers', state],
    (cursor) => client.listConsumerTasks({ query: { limit: 50, ...(state && { state }), ...(cursor && { cursor }) } }),
    { refetchInterval: 5000 },
  );

export const useAnswerConsumerTask = (task: string) =>
  useWrite(
    (said: Schemas['ConsumerTaskAnswer']['said'], options) =>
      client.answerConsumerTask({ path: { task }, body: { said } }, options),
    ['desk'],
  );

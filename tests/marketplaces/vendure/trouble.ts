import type { HttpInit } from '@marketsafe/connectors';
import type { Kind } from '../software/trouble.ts';

/** A request to Vendure, by its query. */
export const kindOf = (url: string, { body = '' }: HttpInit): Kind => {
  const { query } = JSON.parse(body) as { query: string };
  const isWrite = url.endsWith('/admin-api') && query.startsWith('mutation') && !query.startsWith('mutation Login');
  const name = /^\w+ (\w+)/.exec(query)?.[1] ?? '';
  return { isWrite, name, isLook: name === 'Look' };
};

/** A removal begins with `Measure` and ends with `TakeOut`. */
export const strikesOnly = { 'false-200': 'Measure', 'lost-answer': 'TakeOut' } as const;

export const yes = { data: { updateProduct: { id: '1' } } };

import { readCounts } from '../oversight/statistics/index.ts';
import type { Running } from './running-service.ts';

/** The counts behind the public figures, which state none below five. */
export const counted = ({ service, clock }: Pick<Running, 'service' | 'clock'>) =>
  service.transactions.read('public', (tx) => readCounts(tx, clock.now()));

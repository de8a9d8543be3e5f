import type { Duty } from '../../platform/duty.ts';
import { settlementHandlers } from './handlers.ts';
import { settlementRedress } from './redress.ts';
import { settlementRoutes } from './routes.ts';

/** Certified bodies settle disputes out of court (Regulation (EU) 2022/2065 Art. 21). */
export const settlements: Duty<typeof settlementRoutes> = {
  routes: settlementRoutes,
  handlers: settlementHandlers,
  redress: settlementRedress,
};

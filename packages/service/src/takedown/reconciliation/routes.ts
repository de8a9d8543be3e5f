import { routes } from '../../platform/route.ts';
import { LookedOn, Reconciliation, ReconciliationQuery } from './contract.ts';

export const reconciliationRoutes = routes({
  getReconciliation: {
    method: 'GET',
    url: '/desk/reconciliation',
    summary:
      'After a restore: how far the marketplaces were looked at, and what differs from what the programme believes',
    tag: 'desk',
    access: 'desk',
    keys: ['read', 'operate'],
    query: ReconciliationQuery,
    answer: Reconciliation,
  },
  reconcile: {
    method: 'POST',
    url: '/desk/reconciliation',
    summary:
      'After a restore: look at the next targets, and settle orders whose answer was lost. Repeat it until none is left',
    tag: 'desk',
    access: 'desk',
    keys: ['operate'],
    answer: LookedOn,
  },
});

import { pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import { SecurityEventView, SecurityLogQuery } from './contract.ts';

export const securityLogRoutes = routes({
  listSecurityEvents: {
    method: 'GET',
    url: '/desk/security-log',
    summary:
      'Sign-ins, failures, new accounts, downloads, refusals and limits hit, the latest first; for administrators and auditors',
    tag: 'desk',
    access: 'administrator',
    keys: ['read'],
    query: SecurityLogQuery,
    answer: pageOf(SecurityEventView),
  },
});

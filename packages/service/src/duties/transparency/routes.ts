import { pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import { TransparencyQuery, TransparencyRetry, TransparencyStatementView } from './contract.ts';

export const transparencyRoutes = routes({
  listTransparencyStatements: {
    method: 'GET',
    url: '/desk/transparency-statements',
    summary: 'Statements of reasons for the DSA Transparency Database: what was taken, what was not and why',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    query: TransparencyQuery,
    answer: pageOf(TransparencyStatementView),
  },
  retryTransparencyStatement: {
    method: 'POST',
    url: '/desk/transparency-retries',
    summary: 'Send a statement again that was not taken; it is made anew and checked first',
    tag: 'desk',
    access: 'desk',
    keys: [],
    body: TransparencyRetry,
    answer: TransparencyStatementView,
  },
});

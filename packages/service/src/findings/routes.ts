import { pageOf } from '../platform/contract.ts';
import { routes } from '../platform/route.ts';
import { FindingQuery, FindingView } from './contract.ts';

export const findingRoutes = routes({
  listFindings: {
    method: 'GET',
    url: '/findings',
    summary: 'Your findings, the most harmful first',
    tag: 'findings',
    access: 'participant',
    query: FindingQuery,
    answer: pageOf(FindingView),
  },
});

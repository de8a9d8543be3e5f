import { pageOf } from '../platform/contract.ts';
import { routes } from '../platform/route.ts';
import { FindingCountQuery, FindingCounts, FindingQuery, FindingView } from './contract.ts';

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
  countFindings: {
    method: 'GET',
    url: '/findings/counts',
    summary: 'How many findings there are by each filter, under the others',
    tag: 'findings',
    access: 'participant',
    query: FindingCountQuery,
    answer: FindingCounts,
  },
});

import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import { TriageDone } from '../triage/index.ts';
import {
  FindingCountQuery,
  FindingCounts,
  FindingExportQuery,
  FindingGroup,
  FindingQuery,
  FindingView,
  GroupTriageRequest,
} from './contract.ts';

export const findingRoutes = routes({
  listFindings: {
    method: 'GET',
    url: '/findings',
    summary: 'Your findings, the most harmful first',
    tag: 'findings',
    access: 'participant',
    keys: ['read'],
    query: FindingQuery,
    answer: pageOf(FindingView),
  },
  listFindingGroups: {
    method: 'GET',
    url: '/findings/groups',
    summary: 'Your findings by the goods that they are of, the most harmful goods first',
    tag: 'findings',
    access: 'participant',
    keys: ['read'],
    query: FindingQuery,
    answer: pageOf(FindingGroup),
  },
  triageFindingGroups: {
    method: 'POST',
    url: '/findings/groups/triage',
    summary: 'Dismiss, snooze, assign or reopen what a filter shows of whole groups, at most 2,000 findings',
    tag: 'findings',
    access: 'participant',
    keys: ['file'],
    body: GroupTriageRequest,
    answer: TriageDone,
  },
  countFindings: {
    method: 'GET',
    url: '/findings/counts',
    summary: 'How many findings there are by each filter, under the others',
    tag: 'findings',
    access: 'participant',
    keys: ['read'],
    query: FindingCountQuery,
    answer: FindingCounts,
  },
  exportFindings: {
    method: 'GET',
    url: '/findings/export',
    summary: 'The same list as a table for spreadsheets, at most 10,000 findings',
    tag: 'findings',
    access: 'participant',
    keys: ['read'],
    query: FindingExportQuery,
    answer: z.unknown(),
  },
});

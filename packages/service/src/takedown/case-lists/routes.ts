import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import { CaseCounts, CaseExportQuery, CaseFilter, CaseQuery, CaseRow } from './contract.ts';

export const caseListRoutes = routes({
  listCases: {
    method: 'GET',
    url: '/cases',
    summary: 'Your cases, a row each',
    tag: 'cases',
    access: 'participant',
    keys: ['read'],
    query: CaseQuery,
    answer: pageOf(CaseRow),
  },
  countCases: {
    method: 'GET',
    url: '/cases/counts',
    summary: 'How many cases there are by each filter, under the others',
    tag: 'cases',
    access: 'participant',
    keys: ['read'],
    query: CaseFilter,
    answer: CaseCounts,
  },
  exportCases: {
    method: 'GET',
    url: '/cases/export',
    summary: 'The same list as a table for spreadsheets, at most 20,000 cases',
    tag: 'cases',
    access: 'participant',
    keys: ['read'],
    query: CaseExportQuery,
    answer: z.unknown(),
  },
});

import { routes } from '../../platform/route.ts';
import { ScopeQuery } from '../case-lists/index.ts';
import { ChangeQuery, Changes, HolderFigures, MonthlyReport, MonthQuery, WorkRates } from './contract.ts';

const read = { method: 'GET', tag: 'cases', access: 'participant', keys: ['read'] } as const;

export const figureRoutes = routes({
  getFigures: {
    ...read,
    url: '/figures',
    summary: 'Your complaints of the last twelve weeks in numbers',
    query: ScopeQuery,
    answer: HolderFigures,
  },
  getMonthlyReport: {
    ...read,
    url: '/monthly-report',
    summary: 'What became of the complaints of one month: outcomes, times, and work by your rates',
    query: MonthQuery,
    answer: MonthlyReport,
  },
  getChanges: {
    ...read,
    url: '/changes',
    summary: 'What happened in your cases since an instant',
    query: ChangeQuery,
    answer: Changes,
  },
  setWorkRates: {
    method: 'PUT',
    url: '/work-rates',
    summary: 'Say what your people’s work on complaints costs, for the monthly report',
    tag: 'cases',
    access: 'participant',
    administered: true,
    keys: [],
    body: WorkRates,
    answer: WorkRates,
  },
});

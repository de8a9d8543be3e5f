import { z } from 'zod';
import { routes } from '../../platform/route.ts';
import { Overview } from './contract.ts';
import { ReportQuery, TransparencyReport } from './report-contract.ts';

export const statisticsRoutes = routes({
  overview: {
    method: 'GET',
    url: '/public/overview',
    summary: 'The public counters, its own errors among them',
    tag: 'public',
    access: 'public',
    answer: Overview,
  },
  transparencyReport: {
    method: 'GET',
    url: '/public/transparency-report',
    summary: 'The numbers that DSA Art. 24(1) has reported for a year; the current one unless told',
    tag: 'public',
    access: 'public',
    query: ReportQuery,
    answer: TransparencyReport,
  },
  downloadTransparencyReport: {
    method: 'GET',
    url: '/public/transparency-report.csv',
    summary: 'The same as a table',
    tag: 'public',
    access: 'public',
    query: ReportQuery,
    answer: z.unknown(),
  },
});

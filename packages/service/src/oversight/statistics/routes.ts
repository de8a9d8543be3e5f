import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import { Overview } from './contract.ts';
import { DefinitionView, EditionParams, Transparency } from './edition-contract.ts';
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
  listDefinitions: {
    method: 'GET',
    url: '/public/definitions',
    summary: 'What each public number counts, in both languages',
    tag: 'public',
    access: 'public',
    answer: pageOf(DefinitionView),
  },
  transparency: {
    method: 'GET',
    url: '/public/transparency',
    summary:
      'Errors first: the figures of this month so far, of the months before, and by lane, reason, marketplace and more',
    tag: 'public',
    access: 'public',
    answer: Transparency,
  },
  downloadEdition: {
    method: 'GET',
    url: '/public/editions/:edition',
    summary:
      'The figures of a month that is over, as they were published: 2026-11.csv or 2026-11.json. They never change',
    tag: 'public',
    access: 'public',
    params: EditionParams,
    answer: z.unknown(),
  },
  downloadDsaReport: {
    method: 'GET',
    url: '/public/dsa-report.csv',
    summary: 'A calendar year by the parts of the template of Regulation (EU) 2024/2835; the current one unless told',
    tag: 'public',
    access: 'public',
    query: ReportQuery,
    answer: z.unknown(),
  },
});

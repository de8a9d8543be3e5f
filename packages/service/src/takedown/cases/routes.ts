import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { DocumentQuery } from '../documents/index.ts';
import {
  AppealRequest,
  BundleQuery,
  BundleView,
  CaseActed,
  CaseDetail,
  StandBehindRequest,
  WithdrawRequest,
} from './contract.ts';

const params = z.strictObject({ case: Id });

export const caseRoutes = routes({
  listBundles: {
    method: 'GET',
    url: '/bundles',
    summary: 'Your cases by bundle, the newest first',
    tag: 'cases',
    access: 'user',
    keys: ['read'],
    query: BundleQuery,
    answer: pageOf(BundleView),
  },
  getCase: {
    method: 'GET',
    url: '/cases/:case',
    summary: 'One case as you may see it',
    tag: 'cases',
    access: 'user',
    keys: ['read'],
    params,
    answer: CaseDetail,
  },
  standBehind: {
    method: 'POST',
    url: '/cases/:case/stand-behind',
    summary:
      'Stand behind the claim against the seller’s answer, with a test purchase or an expert’s report if you like',
    tag: 'cases',
    access: 'participant',
    keys: ['answer'],
    params,
    body: StandBehindRequest,
    answer: CaseActed,
  },
  withdraw: {
    method: 'POST',
    url: '/cases/:case/withdraw',
    summary: 'Withdraw: the listing and the strike are restored at once',
    tag: 'cases',
    access: 'participant',
    keys: ['answer'],
    params,
    body: WithdrawRequest,
    answer: CaseActed,
  },
  appealAsComplainant: {
    method: 'POST',
    url: '/cases/:case/appeal',
    summary: 'Appeal against a refusal or a ruling',
    tag: 'cases',
    access: 'participant',
    keys: ['answer'],
    params,
    body: AppealRequest,
    answer: CaseActed,
  },
  extendAsComplainant: {
    method: 'POST',
    url: '/cases/:case/extend',
    summary: 'Take your one extension',
    tag: 'cases',
    access: 'participant',
    keys: ['answer'],
    params,
    answer: CaseActed,
  },
  downloadExhibit: {
    method: 'GET',
    url: '/cases/:case/exhibits/:exhibit',
    summary:
      'A document of the answer or of the complaint: its cleaned copy, one page’s picture, or for the desk the original',
    tag: 'cases',
    access: 'user',
    keys: ['read'],
    params: z.strictObject({ case: Id, exhibit: Id }),
    query: DocumentQuery,
    answer: z.any(),
  },
});

import { PageQuery, pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import { Tip, TipAsked, TipConfirmation, TipParams, TipRequest, TipTaken } from './contract.ts';

export const tipRoutes = routes({
  sendTip: {
    method: 'POST',
    url: '/public/tips',
    summary: 'Tell of a suspicious listing without an account; a code goes to the given e-mail first',
    tag: 'public',
    access: 'public',
    body: TipRequest,
    answer: TipAsked,
    status: 201,
  },
  confirmTip: {
    method: 'POST',
    url: '/public/tips/:tip/confirm',
    summary: 'Enter the code: only then does the tip reach the rights holder’s queue',
    tag: 'public',
    access: 'public',
    params: TipParams,
    body: TipConfirmation,
    secrets: ['code'],
    answer: TipTaken,
  },
  listTips: {
    method: 'GET',
    url: '/tips',
    summary:
      'What people without an account told about listings of one’s brands, the newest first. It moves no rank, lane or points',
    tag: 'findings',
    access: 'participant',
    keys: ['read'],
    query: PageQuery,
    answer: pageOf(Tip),
  },
  closeTip: {
    method: 'POST',
    url: '/tips/:tip/close',
    summary: 'Note that a tip was looked at',
    tag: 'findings',
    access: 'participant',
    keys: ['file'],
    params: TipParams,
    answer: Tip,
  },
});

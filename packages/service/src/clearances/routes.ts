import { z } from 'zod';
import { Exhibit } from '../answers/contract.ts';
import { Id } from '../platform/fields.ts';
import { routes } from '../platform/route.ts';
import {
  ClearanceDecision,
  ClearanceDeposit,
  ClearanceEnding,
  ClearanceGrant,
  ClearanceInvitation,
  ClearanceQuery,
  ClearanceView,
  ShopClearances,
} from './contract.ts';

const link = z.strictObject({ link: Id });
const clearance = z.strictObject({ clearance: Id });

export const clearanceRoutes = routes({
  listClearances: {
    method: 'GET',
    url: '/clearances',
    summary: 'Clearances of sellers: a rights holder’s own, or all of them for the desk; the newest step first',
    tag: 'clearances',
    access: 'user',
    query: ClearanceQuery,
    answer: z.object({ items: z.array(ClearanceView) }),
  },
  grantClearance: {
    method: 'POST',
    url: '/clearances',
    summary: 'Clear a seller that is known to be authorised, without a deposit: complaints against it go to review',
    tag: 'clearances',
    access: 'user',
    body: ClearanceGrant,
    answer: ClearanceView,
    status: 201,
  },
  inviteToClearance: {
    method: 'POST',
    url: '/clearance-invitations',
    summary: 'Ask a seller to deposit its authorisation; it gets a link of its own, which nobody else sees',
    tag: 'clearances',
    access: 'user',
    body: ClearanceInvitation,
    answer: ClearanceView,
    status: 201,
  },
  decideClearance: {
    method: 'POST',
    url: '/clearances/:clearance/decision',
    summary: 'Confirm or decline what a seller deposited',
    tag: 'clearances',
    access: 'user',
    params: clearance,
    body: ClearanceDecision,
    answer: ClearanceView,
  },
  endClearance: {
    method: 'POST',
    url: '/clearances/:clearance/end',
    summary: 'End a clearance before its date, for a reason that the seller is told',
    tag: 'clearances',
    access: 'user',
    params: clearance,
    body: ClearanceEnding,
    answer: ClearanceView,
  },
  downloadClearanceDocument: {
    method: 'GET',
    url: '/clearances/:clearance/documents/:document',
    summary: 'A document of a clearance: for a rights holder as a copy without what the file says of its maker',
    tag: 'clearances',
    access: 'user',
    params: clearance.extend({ document: Id }),
    answer: z.any(),
  },
  getShopClearances: {
    method: 'GET',
    url: '/shop-clearances/:link',
    summary: 'A seller’s clearances, behind any of its signed links',
    tag: 'answers',
    access: 'seller-link',
    params: link,
    answer: ShopClearances,
  },
  uploadClearanceDocument: {
    method: 'POST',
    url: '/shop-clearances/:link/documents',
    summary: 'Upload one document for a clearance: PDF, JPEG, PNG or WebP, at most 10 MiB',
    tag: 'answers',
    access: 'seller-link',
    params: link,
    multipart: true,
    answer: Exhibit,
    status: 201,
  },
  depositClearance: {
    method: 'POST',
    url: '/shop-clearances/:link',
    summary: 'Deposit an authorisation once; the rights holder answers in its window, or the desk decides',
    tag: 'answers',
    access: 'seller-link',
    params: link,
    body: ClearanceDeposit,
    answer: ShopClearances,
    status: 201,
  },
});

import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { DocumentQuery, Exhibit } from '../../takedown/documents/index.ts';
import { DisputeOutcome, DisputeRecord, Disputes, SellerDisputeRecord, SettlementBodyView } from './contract.ts';

const caseParams = z.strictObject({ case: Id });
const disputeParams = z.strictObject({ case: Id, dispute: Id });
const linkParams = z.strictObject({ link: Id });

export const settlementRoutes = routes({
  listSettlementBodies: {
    method: 'GET',
    url: '/public/settlement-bodies',
    summary: 'The certified bodies that settle disputes out of court',
    tag: 'public',
    access: 'public',
    answer: z.object({ items: z.array(SettlementBodyView) }),
  },
  listDisputes: {
    method: 'GET',
    url: '/cases/:case/disputes',
    summary: 'Disputes about a case before certified bodies, as far as the reader may know of them',
    tag: 'cases',
    access: 'user',
    keys: ['read'],
    params: caseParams,
    answer: Disputes,
  },
  recordDispute: {
    method: 'POST',
    url: '/cases/:case/disputes',
    summary: 'Record that a dispute about a case went to a certified body',
    tag: 'cases',
    access: 'user',
    keys: ['answer'],
    params: caseParams,
    body: DisputeRecord,
    answer: Disputes,
    status: 201,
  },
  downloadDisputeDocument: {
    method: 'GET',
    url: '/cases/:case/disputes/:dispute/document',
    summary: 'The body’s decision: its cleaned copy, one page’s picture, or for the desk the original',
    tag: 'cases',
    access: 'user',
    keys: ['read'],
    params: disputeParams,
    query: DocumentQuery,
    answer: z.unknown(),
  },
  listDisputesAsSeller: {
    method: 'GET',
    url: '/answers/:link/disputes',
    summary: 'The seller’s disputes before certified bodies about the cases of a notice',
    tag: 'answers',
    access: 'answer-link',
    params: linkParams,
    answer: Disputes,
  },
  recordDisputeAsSeller: {
    method: 'POST',
    url: '/answers/:link/disputes',
    summary: 'Record that a dispute about a case of the notice went to a certified body',
    tag: 'answers',
    access: 'answer-link',
    params: linkParams,
    body: SellerDisputeRecord,
    answer: Disputes,
    status: 201,
  },
  uploadDisputeDocument: {
    method: 'POST',
    url: '/desk/dispute-documents',
    summary: 'Upload a body’s decision: PDF, JPEG, PNG or WebP, at most 10 MiB',
    tag: 'desk',
    access: 'desk',
    keys: [],
    multipart: true,
    answer: Exhibit,
    status: 201,
  },
  decideDispute: {
    method: 'POST',
    url: '/desk/cases/:case/disputes/:dispute/outcome',
    summary: 'Enter how a dispute ended; one that is adopted for the seller undoes the case as a court’s word does',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params: disputeParams,
    body: DisputeOutcome,
    answer: Disputes,
  },
});

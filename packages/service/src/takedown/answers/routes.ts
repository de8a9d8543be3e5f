import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { CaseActed } from '../cases/index.ts';
import { DocumentQuery, Exhibit } from '../documents/index.ts';
import { MatterBySeller } from '../matters/index.ts';
import {
  AnswerDraftKept,
  AnswerDraftRequest,
  CounterNoticeRequest,
  CounterNoticeTaken,
  MoreDocumentsRequest,
  ReplyRequest,
  SellerAppealRequest,
  SellerNotice,
} from './contract.ts';

const params = z.strictObject({ link: Id });

export const answerRoutes = routes({
  getNotice: {
    method: 'GET',
    url: '/answers/:link',
    summary: 'The statement of reasons behind a seller’s signed link',
    tag: 'answers',
    access: 'answer-link',
    params,
    answer: SellerNotice,
  },
  downloadEvidence: {
    method: 'GET',
    url: '/answers/:link/evidence/:evidence',
    summary:
      'A document that the complaint was filed or backed with, or one of your own: its cleaned copy, or one page’s picture',
    tag: 'answers',
    access: 'answer-link',
    params: z.strictObject({ link: Id, evidence: Id }),
    query: DocumentQuery,
    answer: z.any(),
  },
  openNotice: {
    method: 'POST',
    url: '/answers/:link/opened',
    summary: 'A person opened the link: the notice is delivered',
    tag: 'answers',
    access: 'answer-link',
    params,
    answer: z.object({ delivered: z.boolean() }),
    safe: true,
  },
  uploadExhibit: {
    method: 'POST',
    url: '/answers/:link/exhibits',
    summary: 'Upload one document: PDF, JPEG, PNG, WebP or plain text, at most 10 MiB',
    tag: 'answers',
    access: 'answer-link',
    params,
    multipart: true,
    answer: Exhibit,
    status: 201,
  },
  keepAnswerDraft: {
    method: 'PUT',
    url: '/answers/:link/draft',
    summary:
      'Keep an answer that is not finished, for you alone; it is erased when the answer is sent or the time is over',
    tag: 'answers',
    access: 'answer-link',
    params,
    body: AnswerDraftRequest,
    answer: AnswerDraftKept,
    safe: true,
  },
  answerComplaint: {
    method: 'POST',
    url: '/answers/:link/counter-notice',
    summary: 'Answer the complaint; what comes after every window is kept, and answered with what can still be done',
    tag: 'answers',
    access: 'answer-link',
    params,
    body: CounterNoticeRequest,
    answer: CounterNoticeTaken,
    status: 201,
  },
  addDocuments: {
    method: 'POST',
    url: '/answers/:link/documents',
    summary: 'Add documents to the answer, until the rights holder’s time to act on it ends',
    tag: 'answers',
    access: 'answer-link',
    params,
    body: MoreDocumentsRequest,
    answer: CaseActed,
    status: 201,
  },
  replyToReport: {
    method: 'POST',
    url: '/answers/:link/reply',
    summary: 'Reply, once, to the test purchase or report that the rights holder put forward',
    tag: 'answers',
    access: 'answer-link',
    params,
    body: ReplyRequest,
    answer: CaseActed,
    status: 201,
  },
  extendAsSeller: {
    method: 'POST',
    url: '/answers/:link/extend',
    summary: 'Take the one extension',
    tag: 'answers',
    access: 'answer-link',
    params,
    answer: CaseActed,
  },
  appealAsSeller: {
    method: 'POST',
    url: '/answers/:link/appeal',
    summary: 'Appeal against the decision; a different reviewer decides',
    tag: 'answers',
    access: 'answer-link',
    params,
    body: SellerAppealRequest,
    answer: CaseActed,
  },
  raiseMatterAsSeller: {
    method: 'POST',
    url: '/answers/:link/matters',
    summary:
      'Report that money was asked for taking the complaint back, or say, once, what was lost by one that has fallen as wrong; only you and the desk read it',
    tag: 'answers',
    access: 'answer-link',
    params,
    body: MatterBySeller,
    answer: CaseActed,
    status: 201,
  },
});

import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import {
  ConsistencyQuery,
  LedgerCheckpoint,
  LedgerConsistency,
  LedgerView,
  ProofQuery,
  SizeParams,
} from './contract.ts';

export const ledgerRoutes = routes({
  getLedger: {
    method: 'GET',
    url: '/public/ledger',
    summary: 'The ledger’s name and keys, its newest checkpoint and the daily ones',
    tag: 'ledger',
    access: 'public',
    answer: LedgerView,
  },
  getCheckpoint: {
    method: 'GET',
    url: '/public/ledger/checkpoints/:size',
    summary: 'The checkpoint of one size',
    tag: 'ledger',
    access: 'public',
    params: SizeParams,
    answer: LedgerCheckpoint,
  },
  getConsistency: {
    method: 'GET',
    url: '/public/ledger/consistency',
    summary: 'Proof that one checkpoint’s log is the beginning of another’s',
    tag: 'ledger',
    access: 'public',
    query: ConsistencyQuery,
    answer: LedgerConsistency,
  },
  getVerifier: {
    method: 'GET',
    url: '/public/ledger/verifier',
    summary: 'The page that verifies a proof without a network: one file, to be opened from the disk',
    tag: 'ledger',
    access: 'public',
    answer: z.any(),
  },
  getCaseProof: {
    method: 'GET',
    url: '/cases/:case/proof',
    summary: 'The proof of a case: every step that you may see, to be verified without us',
    tag: 'ledger',
    access: 'user',
    keys: ['read'],
    params: z.strictObject({ case: Id }),
    query: ProofQuery,
    answer: z.any(),
    provesCase: true,
  },
  getNoticeProof: {
    method: 'GET',
    url: '/answers/:link/proof',
    summary: 'The proof of the cases behind a seller’s signed link',
    tag: 'ledger',
    access: 'answer-link',
    params: z.strictObject({ link: Id }),
    query: ProofQuery,
    answer: z.any(),
    provesCase: true,
  },
});

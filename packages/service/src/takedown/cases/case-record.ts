import { MaliceIndicator } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Exhibit } from '../documents/index.ts';
import { AnswerView, CaseDetail, EvidenceView, MatterView, ReportView } from './contract.ts';

const copy = { copy: z.string() };
const document = Exhibit.extend({ item: z.string(), ...copy });
const answer = AnswerView.extend({ exhibits: z.array(document) });
/** As the procedure has it, in codes. */
const codes = z.record(z.string(), z.unknown());

/** A case with its timeline outside the programme, for the readers of an export. It is the stored view (`CaseView`). */
export const CaseRecord = CaseDetail.omit({
  ...{ actions: true, checklist: true, clearances: true, decisionReasons: true, delayDaysLeft: true, liability: true },
  ...{
    needsProceedings: true,
    proceedingsKinds: true,
    refused: true,
    removalHeld: true,
    statement: true,
    written: true,
  },
}).extend({
  complainant: z.string(),
  holder: z.string(),
  agent: z.string().optional(),
  right: CaseDetail.shape.right.extend({ type: z.string().optional() }),
  foundByScreening: z.literal(true).optional(),
  review: z.array(codes).optional(),
  gravity: z.string(),
  goods: z.string().optional(),
  removedAt: Instant.optional(),
  missing: z.array(z.object({ code: z.string(), field: z.string().optional(), detail: z.unknown() })),
  lacking: z.array(z.string()),
  evidence: z.array(EvidenceView.extend(copy)),
  answer: answer.optional(),
  recorded: z.array(answer),
  report: ReportView.extend({
    documents: z.array(document),
    reply: z.object({ at: Instant, statement: z.string().optional(), exhibits: z.array(document) }).optional(),
  }).optional(),
  left: codes.optional(),
  why: codes.optional(),
  appealUntil: Instant.optional(),
  lateProofUntil: Instant.optional(),
  pack: z.string(),
  exception: z.string().optional(),
  gaveBack: codes.optional(),
  cost: codes.optional(),
  matters: z.array(
    MatterView.omit({ derivation: true }).extend({ documents: z.array(document), from: Instant.optional() }),
  ),
  wrong: z.literal(true).optional(),
  indicated: z.array(MaliceIndicator).optional(),
});

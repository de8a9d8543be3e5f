import { brandRoutes } from '../intake/brands/index.ts';
import { connectionRoutes } from '../intake/connections/index.ts';
import { findingRoutes } from '../intake/findings/index.ts';
import { instructionRoutes } from '../intake/instructions/index.ts';
import { listingRoutes } from '../intake/listings/index.ts';
import { marketplaceRoutes } from '../intake/marketplaces/index.ts';
import { modelRoutes } from '../intake/models/index.ts';
import { photoBankRoutes } from '../intake/photo-bank/index.ts';
import { pictureRoutes } from '../intake/pictures/index.ts';
import { rateRoutes } from '../intake/rates/index.ts';
import { savedViewRoutes } from '../intake/saved-views/index.ts';
import { screeningRoutes } from '../intake/screening/index.ts';
import { tipRoutes } from '../intake/tips/index.ts';
import { triageRoutes } from '../intake/triage/index.ts';
import { auditRoutes } from '../oversight/audits/index.ts';
import { deskRoutes } from '../oversight/desk/index.ts';
import { finalDecisionRoutes } from '../oversight/final-decisions/index.ts';
import { keptMailRoutes } from '../oversight/kept-mail/index.ts';
import { ledgerRoutes } from '../oversight/ledger/index.ts';
import { misuseRoutes } from '../oversight/misuse/index.ts';
import { practiceRoutes } from '../oversight/practice/index.ts';
import { publishedRulesRoutes } from '../oversight/published-rules/index.ts';
import { ruleProposalRoutes } from '../oversight/rule-proposals/index.ts';
import { secondReadingRoutes } from '../oversight/second-readings/index.ts';
import { securityLogRoutes } from '../oversight/security-log/index.ts';
import { statisticsRoutes } from '../oversight/statistics/index.ts';
import { apiKeyRoutes } from '../parties/api-keys/index.ts';
import { clearanceRoutes } from '../parties/clearances/index.ts';
import { digestRoutes } from '../parties/digests/index.ts';
import { mandateRoutes } from '../parties/mandates/index.ts';
import { memberRoutes } from '../parties/members/index.ts';
import { participantRoutes } from '../parties/participants/index.ts';
import { rightRoutes } from '../parties/rights/index.ts';
import { sellerLinkRoutes } from '../parties/seller-links/index.ts';
import { sellerRoutes } from '../parties/sellers/index.ts';
import { termsRoutes } from '../parties/terms/index.ts';
import { webhookRoutes } from '../parties/webhooks/index.ts';
import { answerRoutes } from '../takedown/answers/index.ts';
import { caseListRoutes } from '../takedown/case-lists/index.ts';
import { caseRoutes } from '../takedown/cases/index.ts';
import { complaintRoutes } from '../takedown/complaints/index.ts';
import { documentRoutes } from '../takedown/documents/index.ts';
import { figureRoutes } from '../takedown/figures/index.ts';
import { inboundMailRoutes } from '../takedown/inbound-mail/index.ts';
import { matterRoutes } from '../takedown/matters/index.ts';
import { ownSellerRoutes } from '../takedown/own-sellers/index.ts';
import { packetRoutes } from '../takedown/packets/index.ts';
import { receiptRoutes } from '../takedown/receipts/index.ts';
import { reconciliationRoutes } from '../takedown/reconciliation/index.ts';
import { removalRoutes } from '../takedown/removals/index.ts';
import { shadowRoutes } from '../takedown/shadow/index.ts';
import { dutyRoutes } from './duties.ts';

/** Every operation of the API; other paths do not exist, and one without a handler does not compile. */
export const api = {
  ...participantRoutes,
  ...memberRoutes,
  ...digestRoutes,
  ...apiKeyRoutes,
  ...rightRoutes,
  ...mandateRoutes,
  ...brandRoutes,
  ...listingRoutes,
  ...pictureRoutes,
  ...photoBankRoutes,
  ...findingRoutes,
  ...triageRoutes,
  ...savedViewRoutes,
  ...instructionRoutes,
  ...tipRoutes,
  ...screeningRoutes,
  ...modelRoutes,
  ...rateRoutes,
  ...complaintRoutes,
  ...caseListRoutes,
  ...caseRoutes,
  ...figureRoutes,
  ...ownSellerRoutes,
  ...matterRoutes,
  ...receiptRoutes,
  ...answerRoutes,
  ...sellerRoutes,
  ...termsRoutes,
  ...sellerLinkRoutes,
  ...clearanceRoutes,
  ...documentRoutes,
  ...inboundMailRoutes,
  ...deskRoutes,
  ...auditRoutes,
  ...misuseRoutes,
  ...practiceRoutes,
  ...secondReadingRoutes,
  ...removalRoutes,
  ...shadowRoutes,
  ...reconciliationRoutes,
  ...publishedRulesRoutes,
  ...ruleProposalRoutes,
  ...statisticsRoutes,
  ...finalDecisionRoutes,
  ...packetRoutes,
  ...ledgerRoutes,
  ...webhookRoutes,
  ...securityLogRoutes,
  ...keptMailRoutes,
  ...marketplaceRoutes,
  ...connectionRoutes,
  ...dutyRoutes,
};
export type OperationId = keyof typeof api;

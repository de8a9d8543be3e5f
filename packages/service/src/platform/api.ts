import { answerRoutes } from '../answers/routes.ts';
import { auditRoutes } from '../audits/routes.ts';
import { brandRoutes } from '../brands/routes.ts';
import { caseRoutes } from '../cases/routes.ts';
import { clearanceRoutes } from '../clearances/routes.ts';
import { complaintRoutes } from '../complaints/routes.ts';
import { consumerRoutes } from '../consumers/routes.ts';
import { demoRoutes } from '../demo/routes.ts';
import { deskRoutes } from '../desk/routes.ts';
import { documentRoutes } from '../documents/routes.ts';
import { findingRoutes } from '../findings/routes.ts';
import { ledgerRoutes } from '../ledger/routes.ts';
import { liabilityRoutes } from '../liability/routes.ts';
import { listingRoutes } from '../listings/routes.ts';
import { marketplaceRoutes } from '../marketplaces/routes.ts';
import { modelRoutes } from '../models/routes.ts';
import { packetRoutes } from '../packets/routes.ts';
import { participantRoutes } from '../participants/routes.ts';
import { proceedingsRoutes } from '../proceedings/routes.ts';
import { publicationRoutes } from '../publications/routes.ts';
import { publishedRulesRoutes } from '../published-rules/routes.ts';
import { rateRoutes } from '../rates/routes.ts';
import { removalRoutes } from '../removals/routes.ts';
import { rightRoutes } from '../rights/routes.ts';
import { ruleProposalRoutes } from '../rule-proposals/routes.ts';
import { screeningRoutes } from '../screening/routes.ts';
import { securityLogRoutes } from '../security-log/routes.ts';
import { sellerLinkRoutes } from '../seller-links/routes.ts';
import { sellerRoutes } from '../sellers/routes.ts';
import { settlementRoutes } from '../settlements/routes.ts';
import { statisticsRoutes } from '../statistics/routes.ts';
import { transparencyRoutes } from '../transparency/routes.ts';
import { triageRoutes } from '../triage/routes.ts';
import { webhookRoutes } from '../webhooks/routes.ts';

/** Every operation of the API. A route that is not here does not exist; one without a handler does not compile. */
export const api = {
  ...participantRoutes,
  ...rightRoutes,
  ...brandRoutes,
  ...listingRoutes,
  ...findingRoutes,
  ...triageRoutes,
  ...screeningRoutes,
  ...modelRoutes,
  ...rateRoutes,
  ...complaintRoutes,
  ...caseRoutes,
  ...proceedingsRoutes,
  ...answerRoutes,
  ...sellerRoutes,
  ...sellerLinkRoutes,
  ...clearanceRoutes,
  ...documentRoutes,
  ...deskRoutes,
  ...auditRoutes,
  ...removalRoutes,
  ...transparencyRoutes,
  ...consumerRoutes,
  ...publishedRulesRoutes,
  ...ruleProposalRoutes,
  ...publicationRoutes,
  ...statisticsRoutes,
  ...liabilityRoutes,
  ...settlementRoutes,
  ...packetRoutes,
  ...ledgerRoutes,
  ...webhookRoutes,
  ...securityLogRoutes,
  ...marketplaceRoutes,
  ...demoRoutes,
};
export type OperationId = keyof typeof api;

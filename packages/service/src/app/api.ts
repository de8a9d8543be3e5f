import { demoRoutes } from '../demo/routes.ts';
import { consumerRoutes } from '../duties/consumers/routes.ts';
import { publicationRoutes } from '../duties/publications/routes.ts';
import { settlementRoutes } from '../duties/settlements/routes.ts';
import { transparencyRoutes } from '../duties/transparency/routes.ts';
import { brandRoutes } from '../intake/brands/routes.ts';
import { findingRoutes } from '../intake/findings/routes.ts';
import { listingRoutes } from '../intake/listings/routes.ts';
import { marketplaceRoutes } from '../intake/marketplaces/routes.ts';
import { modelRoutes } from '../intake/models/routes.ts';
import { rateRoutes } from '../intake/rates/routes.ts';
import { screeningRoutes } from '../intake/screening/routes.ts';
import { triageRoutes } from '../intake/triage/routes.ts';
import { auditRoutes } from '../oversight/audits/routes.ts';
import { deskRoutes } from '../oversight/desk/routes.ts';
import { ledgerRoutes } from '../oversight/ledger/routes.ts';
import { publishedRulesRoutes } from '../oversight/published-rules/routes.ts';
import { ruleProposalRoutes } from '../oversight/rule-proposals/routes.ts';
import { securityLogRoutes } from '../oversight/security-log/routes.ts';
import { statisticsRoutes } from '../oversight/statistics/routes.ts';
import { clearanceRoutes } from '../parties/clearances/routes.ts';
import { participantRoutes } from '../parties/participants/routes.ts';
import { rightRoutes } from '../parties/rights/routes.ts';
import { sellerLinkRoutes } from '../parties/seller-links/routes.ts';
import { sellerRoutes } from '../parties/sellers/routes.ts';
import { webhookRoutes } from '../parties/webhooks/routes.ts';
import { answerRoutes } from '../takedown/answers/routes.ts';
import { caseRoutes } from '../takedown/cases/routes.ts';
import { complaintRoutes } from '../takedown/complaints/routes.ts';
import { documentRoutes } from '../takedown/documents/routes.ts';
import { packetRoutes } from '../takedown/packets/routes.ts';
import { liabilityRoutes } from '../takedown/proceedings/liability-routes.ts';
import { proceedingsRoutes } from '../takedown/proceedings/routes.ts';
import { removalRoutes } from '../takedown/removals/routes.ts';

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

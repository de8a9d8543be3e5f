import { ConnectorError } from '@marketsafe/connectors';
import { ProblemError } from '../../platform/problem.ts';
import { marketplaceOf, type Programme, type ProgrammeMarketplace } from '../../platform/programme.ts';

/**
 * The marketplace of a target. What it can do decides on lane and measure, so nothing is filed before it has said so once since
 * the service started.
 */
export function hostOf(programme: Programme, marketplace: string): ProgrammeMarketplace {
  const host = marketplaceOf(programme, marketplace);
  try {
    host.connector.capabilities();
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    throw new ProblemError(
      503,
      'marketplace-away',
      `${host.name.en} cannot be reached, so it is not known what it can do about a complaint. Nothing was filed; try again in a few minutes.`,
      { retryAfterSeconds: 60 },
    );
  }
  return host;
}

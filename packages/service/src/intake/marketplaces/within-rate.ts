import { type Connector, ConnectorError } from '@marketsafe/connectors';
import type { RequestBudget } from '../../platform/request-budget.ts';

/** Refuses observations that the marketplace's rate does not permit now. Pulls are not even claimed then, and orders do not wait. */
export function withinRate(connector: Connector, requests: RequestBudget | undefined): Connector {
  if (requests === undefined) return connector;
  return {
    ...connector,
    observe: async (targets) => {
      const wait = requests.wait();
      if (wait > 0)
        throw new ConnectorError('rate-limited', `${connector.marketplace} permits no more requests now`, wait);
      return connector.observe(targets);
    },
  };
}

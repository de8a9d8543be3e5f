import { allValues, type ChangedValue, changedValues, type PolicyValue, type Rules } from '@marketsafe/procedure';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { announcedVersions, type Programme, rulesInForce } from '../../platform/programme.ts';
import { publishedLaw } from './laws.ts';
import type { publishedRulesRoutes } from './routes.ts';
import { shown } from './shown.ts';

export const publishedRulesHandlers = (deps: {
  programme: Programme;
  clock: Clock;
}): Handlers<typeof publishedRulesRoutes> => ({
  publishedRules: async () => {
    const { versions } = deps.programme;
    const current = rulesInForce(deps.programme, deps.clock.now());
    const chain = [current, ...announcedVersions(versions, current)];
    return {
      current: headOf(current),
      laws: deps.programme.laws.map((law) => publishedLaw(law, deps.programme, deps.clock.now())),
      values: allValues(current).map((one) => ({ path: one.path, ...sourced(one) })),
      announced: chain.slice(1).map((rules, index) => ({
        version: headOf(rules),
        changes: changedValues(chain[index] ?? current, rules).map(changeOf),
      })),
    };
  },
});

export const changeOf = ({ path, before, after }: ChangedValue) => ({
  path,
  ...(before && { before: sourced(before) }),
  ...(after && { after: sourced(after) }),
});

const headOf = ({ pack: { id, title, hash, from, until, announced } }: Rules) => ({
  ...{ pack: id, title, hash, from },
  ...(until !== undefined && { until }),
  ...(announced !== undefined && { announced }),
});

const sourced = ({ value, reference }: PolicyValue) => ({ value, ...(reference && { reference: shown(reference) }) });

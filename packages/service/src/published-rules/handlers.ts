import {
  allValues,
  type ChangedValue,
  changedValues,
  type PolicyValue,
  type Reference,
  type Rules,
} from '@marketsafe/procedure';
import type { Clock } from '../platform/clock.ts';
import type { Handlers } from '../platform/handler.ts';
import { announcedVersions, type Programme, rulesInForce } from '../platform/programme.ts';
import type { publishedRulesRoutes } from './routes.ts';

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

const shown = ({ kind, where, url, confidence }: Reference) => ({
  ...{ kind, where },
  ...(url !== undefined && { url }),
  ...(confidence !== undefined && { confidence }),
});

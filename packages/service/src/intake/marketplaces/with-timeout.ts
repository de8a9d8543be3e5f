import { type Connector, ConnectorError } from '@marketsafe/connectors';
import { within } from '../../platform/time-limit.ts';

/** Milliseconds. Four calls, the most that one order needs, end before the claim on its row does. */
const callMilliseconds = 12_000;

/**
 * Limits the time of each call, in addition to the connector's own limits. A read that takes longer throws and is tried again. A
 * write that takes longer may have arrived, so its receipts are `unknown`.
 */
export function withTimeout(connector: Connector, now: () => Date, milliseconds = callMilliseconds): Connector {
  const late = (): never => {
    throw new ConnectorError('unavailable', `no answer within ${milliseconds / 1000} s`);
  };
  const { refresh, takenDownBy } = connector;
  return {
    ...connector,
    ...(refresh && { refresh: () => within(refresh(), milliseconds, late) }),
    ...(takenDownBy && { takenDownBy: (targets) => within(takenDownBy(targets), milliseconds, late) }),
    pull: (kind, from) => within(connector.pull(kind, from), milliseconds, late),
    observe: (targets) => within(connector.observe(targets), milliseconds, late),
    prepare: (actions) => within(connector.prepare(actions), milliseconds, late),
    poll: (receipts) => within(connector.poll(receipts), milliseconds, late),
    submit: (actions, canSend) =>
      within(connector.submit(actions, canSend), milliseconds, () =>
        actions.map(({ id, type, target }) => ({
          ...{ actionId: id, type, target, outcome: 'unknown' as const },
          ...{ reason: `no answer within ${milliseconds / 1000} s`, at: now().toISOString() },
        })),
      ),
  };
}

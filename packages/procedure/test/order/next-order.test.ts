import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextOrder,
  type OrderEvent,
  type OrderState,
  type OrderStatus,
  orderStatuses,
  orderTransitions,
} from '../../src/order/index.ts';

const down: OrderState = { status: 'queued', desired: 'down', epoch: 2 };
const up: OrderState = { ...down, desired: 'up' };
const run = (order: OrderState, ...events: OrderEvent[]): OrderStatus => events.reduce(nextOrder, order).status;
const submitting = { type: 'submitting' } as const;
const receipt = (outcome: Extract<OrderEvent, { type: 'receipt' }>['outcome']) =>
  ({ type: 'receipt', outcome }) as const;
const observed = (seen: Extract<OrderEvent, { type: 'observed' }>['seen']) => ({ type: 'observed', seen }) as const;

describe('an order', () => {
  it('is done when it was observed, not when the marketplace claims it', () => {
    expect(run(down, submitting, receipt('done'))).toBe('pending');
    expect(run(down, submitting, receipt('done'), observed('up'))).toBe('pending');
    expect(run(down, submitting, receipt('done'), observed('down'))).toBe('done');
    expect(run(down, submitting, receipt('failed'), observed('absent'))).toBe('done');
  });

  it('is not submitted when the target is already in the desired state', () => {
    expect(run(down, observed('absent'))).toBe('done');
    expect(run(up, observed('up'))).toBe('done');
  });

  it('to restore a target that does not exist has no effect', () => {
    expect(run(up, submitting, receipt('pending'), observed('absent'))).toBe('not-found');
  });

  it('whose answer was lost is settled by an observation', () => {
    expect(run(down, submitting, receipt('unknown'))).toBe('unknown');
    expect(run(down, submitting, receipt('unknown'), observed('down'))).toBe('done');
    expect(run(down, submitting, observed('unclear'))).toBe('unknown');
  });

  it('can be retried by a person, and is superseded only by a later epoch', () => {
    expect(run(down, submitting, receipt('rejected'), { type: 'retry' })).toBe('queued');
    expect(run(down, submitting, receipt('needs-info'), { type: 'retry' }, submitting)).toBe('submitted');
    expect(run(down, { type: 'overtaken', epoch: 2 })).toBe('queued');
    expect(run(down, { type: 'overtaken', epoch: 3 })).toBe('superseded');
    expect(run(down, submitting, receipt('unsupported'))).toBe('failed');
  });
});

const anyEvent: fc.Arbitrary<OrderEvent> = fc.oneof(
  fc.constant(submitting),
  fc
    .constantFrom(
      'done',
      'already',
      'pending',
      'needs-info',
      'rejected',
      'not-found',
      'unsupported',
      'failed',
      'unknown',
    )
    .map((outcome) => receipt(outcome as 'done')),
  fc.constantFrom('down', 'up', 'absent', 'unclear').map((seen) => observed(seen as 'down')),
  fc.constant({ type: 'retry' } as const),
  fc.nat(5).map((epoch) => ({ type: 'overtaken', epoch }) as const),
);

describe('for any events in any order', () => {
  it('an order takes only the transitions of its table, is never done without an observation, and reaches every status', () => {
    const reached = new Set<OrderStatus>();
    fc.assert(
      fc.property(fc.constantFrom(down, up), fc.array(anyEvent, { maxLength: 12 }), (start, events) => {
        let order = start;
        for (const event of events) {
          const next = nextOrder(order, event);
          if (next !== order) expect(orderTransitions[order.status]).toContain(next.status);
          if (next.status === 'done' && order.status !== 'done') expect(event.type).toBe('observed');
          order = next;
          reached.add(order.status);
        }
      }),
      { numRuns: 2000 },
    );
    expect([...reached].sort()).toEqual([...orderStatuses].sort());
  });
});

import { ComebackReason, DismissalReason } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Id, MarketplaceId } from '../../platform/fields.ts';

export const FindingRef = z.strictObject({
  brand: MarketplaceId,
  marketplace: MarketplaceId,
  listing: MarketplaceId,
});
export type FindingRef = z.infer<typeof FindingRef>;

const Colleague = z.object({ id: z.string(), name: z.string() });

/** How a finding stands in its participant's triage. */
export const TriageView = z
  .object({
    state: z.enum(['open', 'dismissed', 'snoozed']),
    reason: DismissalReason.optional(),
    /** Of a finding that is snoozed. */
    until: Instant.optional(),
    assignee: Colleague.optional(),
    /** Who decided last, and when. */
    by: Colleague.optional(),
    at: Instant,
    /** Why it is open again. */
    back: z.object({ at: Instant, because: z.array(ComebackReason) }).optional(),
  })
  .meta({ id: 'TriageView' });

export const TriageAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dismiss'), reason: DismissalReason }),
  z.strictObject({ kind: z.literal('snooze'), until: Instant }),
  /** Nobody where no colleague is named. */
  z.strictObject({ kind: z.literal('assign'), to: Id.optional() }),
  z.strictObject({ kind: z.literal('reopen') }),
]);

export const TriageRequest = z
  .strictObject({ findings: z.array(FindingRef).min(1).max(200), act: TriageAct })
  .meta({ id: 'TriageRequest' });

export const TriageDone = z
  .object({
    /** Names what was done, to undo it. */
    batch: z.uuid(),
    done: z.int(),
    /** Places in the request of what is no finding of yours. */
    missing: z.array(z.int()),
  })
  .meta({ id: 'TriageDone' });

export const TriageUndone = z
  .object({
    undone: z.int(),
    /** Somebody decided something else since, or they came back: they stay as they are. */
    changedSince: z.array(FindingRef),
  })
  .meta({ id: 'TriageUndone' });

export const Colleagues = z.object({ items: z.array(Colleague) });

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

/** The state of a finding in its participant's triage. */
export const TriageView = z
  .object({
    state: z.enum(['open', 'dismissed', 'snoozed']),
    reason: DismissalReason.optional(),
    /** Only if the finding is snoozed. */
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
  /** Until an instant, or for so many days by the service's own clock: that of a browser may be wrong. */
  z
    .strictObject({ kind: z.literal('snooze'), until: Instant.optional(), days: z.int().min(1).max(180).optional() })
    .refine(({ until, days }) => (until === undefined) !== (days === undefined), 'give either until or days'),
  /** Without a colleague, removes the assignment. */
  z.strictObject({ kind: z.literal('assign'), to: Id.optional() }),
  z.strictObject({ kind: z.literal('reopen') }),
]);

export const TriageRequest = z
  .strictObject({ findings: z.array(FindingRef).min(1).max(200), act: TriageAct })
  .meta({ id: 'TriageRequest' });

export const TriageDone = z
  .object({
    /** Identifies the act, to undo it. */
    batch: z.uuid(),
    done: z.int(),
    /** Indexes in the request of findings that do not exist or are not yours. */
    missing: z.array(z.int()),
  })
  .meta({ id: 'TriageDone' });

export const TriageUndone = z
  .object({
    undone: z.int(),
    /** Findings that were decided again or came back since; they stay as they are. */
    changedSince: z.array(FindingRef),
  })
  .meta({ id: 'TriageUndone' });

export const Colleagues = z.object({ items: z.array(Colleague) });

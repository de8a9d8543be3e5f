import { auditFinding, type FiledCase, sanctions } from '@marketsafe/procedure';
import { type Target, targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { FactKind } from '../../platform/schema/index.ts';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';

import { awaitsRuling } from './ruling-queue.ts';

interface More {
  /** From when on it took as long as it did, where that is published. */
  readonly since?: string | undefined;
  /** What it happened to: two cases about one listing are one listing in the counters. */
  readonly target?: Target;
  /** The seller, of a shop: what closes by points is counted by it too. */
  readonly of?: string;
}

/**
 * Refused since its address leads to no listing. Such a complaint is counted apart: one file of dead addresses would otherwise
 * outnumber every complaint about goods that are on sale.
 */
const isWithoutListing = ({ decision }: FiledCase): boolean =>
  decision?.missing?.some(({ code }) => code === 'listing-not-found') ?? false;

/**
 * The countable facts of a decision, one row each; an undone one takes its row away. Rows are counted when somebody
 * looks: a counter row would make every decision of the programme wait for one lock.
 */
export function recordFacts(work: UnitOfWork, decided: readonly Decided[]): void {
  const add = (kind: FactKind, subject: string, { since, target, of }: More = {}): void =>
    work.batch.add('fact', {
      tenant: 'public',
      kind,
      subject,
      target: of ?? (target === undefined ? null : targetKey(target)),
      milliseconds: since === undefined ? null : Math.max(0, Date.parse(work.now) - Date.parse(since)),
      at: work.now,
      ...{ amount: null, currency: null },
    });
  /** A shop is one in the counters, whether a complaint closes it or its points. */
  const shopClosed = (id: string, { target, seller }: FiledCase): boolean => {
    if (target.kind === 'storefront') add('storefront-closed', id, { of: seller });
    return target.kind === 'storefront';
  };
  const remove = (kind: FactKind, subject: string): void =>
    work.batch.also(sql`delete from fact where kind = ${kind} and subject = ${subject}`);

  for (const id of changedOf(decided, 'case')) {
    const [before, state] = [work.before('case', id), work.filed(id)];
    const [did, does] = [before, state].map((one) => one.status !== 'new' && awaitsRuling(one));
    if (does && !did) add('awaits-ruling', id);
    if (did && !does) {
      remove('awaits-ruling', id);
      // A case may come before the desk again: each time counts.
      add('left-ruling', `${id}#${work.now}`);
    }
    const [was, is] = [before, state].map((one) => one.status !== 'new' && one.decision?.outcome === 'unanswered');
    if (is && !was) add('unanswered', id);
    if (was && !is) remove('unanswered', id);
  }
  for (const id of changedOf(decided, 'seller'))
    for (const { outcome } of sanctions(work.before('seller', id), work.state('seller', id))) {
      if (outcome === 'closed') {
        // One that is opened again was suspended all the same.
        add('suspended-illegal-content', `${id}#${work.now}`);
        add('storefront-closed', id);
      }
      if (outcome === 'banned') add('storefront-banned', id);
    }
  for (const { ref, event } of decided) {
    switch (event.type) {
      case 'complaint-filed':
        add(isWithoutListing(work.filed(ref.id)) ? 'no-listing' : 'complaint', ref.id);
        break;
      case 'complaint-refused':
        if (!isWithoutListing(work.filed(ref.id))) add('refused', ref.id);
        break;
      case 'review-refused':
        add('refused', ref.id);
        break;
      case 'appeal-allowed': {
        const before = work.before('case', ref.id);
        if (before.status === 'new' || !isWithoutListing(before)) break;
        remove('no-listing', ref.id);
        add('complaint', ref.id);
        break;
      }
      case 'answer-received':
      case 'late-proof-received':
        add('contested', ref.id);
        break;
      case 'removal-confirmed': {
        const { filedAt, lane, target } = work.filed(ref.id);
        if (shopClosed(ref.id, work.filed(ref.id))) break;
        add('removal', ref.id, { target, since: lane === 'expedited' ? filedAt : undefined });
        break;
      }
      case 'case-restored': {
        const { decision, target } = work.filed(ref.id);
        if (target.kind === 'storefront') remove('storefront-closed', ref.id);
        const wrong =
          decision?.outcome === 'overturned' ||
          (decision?.outcome === 'withdrawn' &&
            (decision.withdrawal === undefined || decision.withdrawal === 'mistake'));
        add('restoration', ref.id, { target, since: decision?.at });
        if (wrong) add('wrongly-removed', ref.id, { target });
        break;
      }
      case 'audit-drawn':
        add('audited', ref.id);
        break;
      case 'audit-read': {
        const { audit } = work.filed(ref.id);
        const finding = audit && auditFinding(audit);
        if (finding) add(`audit-${finding}`, ref.id);
        break;
      }
      case 'storefront-reopened':
        remove('storefront-closed', ref.id);
        break;
      case 'ban-lifted':
        remove('storefront-banned', ref.id);
        break;
      case 'complainant-suspended':
        add('suspended-unfounded-notices', `${ref.id}#${work.now}`);
        break;
      case 'complainant-registered':
        add('participant', ref.id);
        break;
    }
  }
}

import { type Answer, type FiledCase, type WholeListing, whyWhole } from '@marketsafe/procedure';
import { definedOnly } from '../../platform/defined-only.ts';
import type { Decided, UnitOfWork } from '../../platform/unit-of-work.ts';
import { type CaseFile, partiesOf } from '../case-file/index.ts';
import { isHidden } from './desk-only.ts';

/** Rows of every party's timeline for an event of a case. */
export function projectEvent(
  work: UnitOfWork,
  { event, actor, at, ref }: Decided,
  state: FiledCase,
  file: CaseFile,
): void {
  const parties = partiesOf(file, state.seller);
  const by = {
    participant: 'complainant',
    seller: 'seller',
    desk: 'desk',
    marketplace: 'marketplace',
    system: 'programme',
  }[actor.kind];
  const tenants = ['desk'];
  if (!isHidden('complainant', event)) tenants.push(...parties.complainants);
  if (!isHidden('seller', event) && state.status !== 'refused') tenants.push(parties.seller);
  for (const tenant of tenants) {
    const entry = { case_id: ref.id, at, type: event.type, by };
    const reader =
      tenant === 'desk' || tenant === parties.seller ? (tenant === 'desk' ? 'desk' : 'seller') : 'complainant';
    work.batch.add('timeline', { tenant, ...entry, detail: detailOf(event, reader) });
  }
}

/**
 * What a party may read of an event: kinds, codes, instants. No desk user, no packet, no sealed reference, and of what a
 * complaint lacks nothing beside: an agent would read of its holder's other cases.
 */
function detailOf(event: object, reader: 'desk' | 'seller' | 'complainant'): Record<string, unknown> {
  const forDesk = reader === 'desk';
  const shown = [
    'outcome',
    'clocks',
    'due',
    'lane',
    ...(reader === 'complainant' ? [] : ['measure', 'priorRisk', 'word', 'variants']),
    'withdrawal',
    'kind',
    'lacking',
    'missing',
    'cause',
    'ground',
    'by',
    'side',
    'stillDown',
    'state',
    'clock',
    'to',
    'appealUntil',
    'lateProofUntil',
    'finding',
    'days',
  ];
  const { answer, missing, wholeListing } = event as {
    answer?: Answer;
    missing?: readonly { code: string; field?: string }[];
    wholeListing?: WholeListing | false;
  };
  return {
    ...Object.fromEntries(
      Object.entries(event).filter(
        ([key]) => shown.includes(key) || (forDesk && ['decider', 'laneReasons', 'gravity', 'finding'].includes(key)),
      ),
    ),
    ...(wholeListing && reader !== 'complainant' && { wholeListing: whyWhole(wholeListing) }),
    ...(missing && !forDesk && { missing: missing.map(({ code, field }) => definedOnly({ code, field })) }),
    ...(answer && { kind: answer.kind, exhibits: answer.exhibits.length }),
  };
}

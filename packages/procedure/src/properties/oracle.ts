/**
 * What must be true, counted from the events of the cases alone, by other means than the deciders': which cases hold
 * their target down, which stand against the seller, which are contested.
 */
import type { CaseEvent } from '../case/index.ts';
import type { Happening } from '../testing/world.ts';

export interface Reading {
  readonly filedAt: ReadonlyMap<string, string>;
  readonly seller: ReadonlyMap<string, string>;
  readonly target: ReadonlyMap<string, string>;
  /** Cases under which something was ordered down and not let go. */
  readonly inForce: ReadonlySet<string>;
  /** Cases upheld and never undone, those under appeal or reopened by late proof among them. */
  readonly against: ReadonlySet<string>;
  /** Cases under appeal, reopened, or before a court. */
  readonly contested: ReadonlySet<string>;
  /** The case that a complaint about goods that came back continues. */
  readonly parent: ReadonlyMap<string, string>;
  /** Children whose parent fell after they were accepted: nothing makes them graver any more. */
  readonly orphaned: ReadonlySet<string>;
}

export function readCases(history: readonly Happening[]): Reading {
  const filedAt = new Map<string, string>();
  const seller = new Map<string, string>();
  const target = new Map<string, string>();
  const inForce = new Set<string>();
  const against = new Set<string>();
  const appealed = new Set<string>();
  const reopened = new Set<string>();
  const held = new Set<string>();
  const parent = new Map<string, string>();
  const accepted = new Set<string>();
  const orphaned = new Set<string>();
  const orphan = (id: string): void => {
    for (const [child, of] of parent) if (of === id && accepted.has(child)) orphaned.add(child);
  };
  const letGo = (id: string): void => {
    if (against.has(id)) orphan(id);
    for (const set of [inForce, against, appealed, reopened, held]) set.delete(id);
  };

  for (const { ref, event } of history) {
    if (ref.kind !== 'case') continue;
    const { id } = ref;
    const happened = event as CaseEvent;
    switch (happened.type) {
      case 'complaint-filed':
        filedAt.set(id, happened.at);
        seller.set(id, happened.seller);
        if (happened.parent !== undefined) parent.set(id, happened.parent);
        target.set(id, `${happened.target.kind}/${happened.target.id}`);
        break;
      case 'complaint-accepted':
        accepted.add(id);
        if (happened.to === 'removing') inForce.add(id);
        break;
      case 'review-passed':
        inForce.add(id);
        break;
      case 'case-upheld':
        against.add(id);
        for (const set of [appealed, reopened, held]) set.delete(id);
        break;
      case 'late-proof-received':
        reopened.add(id);
        break;
      case 'appeal-opened':
        if (happened.against === 'upheld') appealed.add(id);
        break;
      case 'appeal-dismissed':
        appealed.delete(id);
        break;
      case 'appeal-allowed':
        letGo(id);
        if (happened.outcome !== 'overturned') inForce.add(id);
        if (happened.outcome === 'accepted') accepted.add(id);
        if (happened.outcome === 'upheld') against.add(id);
        break;
      case 'case-held':
        held.add(id);
        break;
      case 'case-released':
        held.delete(id);
        break;
      case 'case-overturned':
        letGo(id);
        break;
      case 'demand-decided':
        if (happened.to !== undefined) letGo(id);
        break;
      case 'case-withdrawn':
      case 'case-discontinued':
        if (happened.to === 'settled') {
          if (against.delete(id)) orphan(id);
        } else letGo(id);
        break;
    }
  }
  const contested = new Set([...appealed, ...reopened, ...held]);
  return { filedAt, seller, target, inForce, against, contested, parent, orphaned };
}

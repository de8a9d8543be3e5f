/**
 * Other cases of the same right, target and reason, and their effect on a complaint that is filed or reopened. One about a whole
 * listing covers each of its variants; two about different variants are separate.
 */
import type { ReasonCode, Target } from '@marketsafe/terms';
import type { SameTriple } from './commands.ts';
import { covers } from './held-target.ts';
import type { FiledCase } from './state.ts';
import { blocksRefiling, isReplaced } from './transitions.ts';

/** A listing's id that was given to another seller is another listing. */
export interface Triple {
  readonly right: string;
  readonly target: Target;
  readonly reason: ReasonCode;
  readonly seller: string;
}

/** `cases` in the order of filing; `except`: the asking case. */
export function sameTriple(cases: readonly FiledCase[], triple: Triple, except?: string): SameTriple {
  const others = cases.filter((one) => one.case !== except && isSame(one, triple));
  const latest = (means: 'open' | 'upheld' | 'unanswered' | 'settled') =>
    others.findLast((one) => blocksRefiling(one) === means);
  const open = latest('open');
  const [upheld, settled, unanswered] = [latest('upheld'), latest('settled'), latest('unanswered')].map((one) =>
    one?.seller === triple.seller ? one : undefined,
  );
  const isLater = settled !== undefined && (upheld === undefined || settled.filedAt > upheld.filedAt);
  const isUndecided = unanswered !== undefined && (upheld === undefined || unanswered.filedAt > upheld.filedAt);
  const known = others.flatMap(({ evidence = [], report }) => [
    ...evidence,
    ...(report?.documents ?? []).map(({ sha256 }) => sha256),
  ]);
  return {
    ...(known.length > 0 && { knownEvidence: known }),
    ...(others.some((one) => one.seller === triple.seller && isReplaced(one)) && { replacedBefore: true }),
    ...(open !== undefined && { openSameTriple: open.case }),
    ...(upheld !== undefined && { upheldSameTriple: upheld.case }),
    ...(isUndecided && { unansweredSameTriple: unanswered.case }),
    ...(isLater && { settledSameTriple: settled.case }),
  };
}

const isSame = (one: FiledCase, { right, target, reason }: Triple): boolean =>
  one.right === right && one.reason === reason && covers(one.target, target);

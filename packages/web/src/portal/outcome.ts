import type { Sent } from '../data/filing.ts';
import type { CaseDetail, ComplaintRequest, ComplaintResponse } from '../data/nouns.ts';

type Filed = ComplaintResponse['bundles'][number]['cases'][number];
type Recorded = ComplaintResponse['shadow'][number];

/** What a filing did to one target. `gone` only once it was seen gone. */
export interface Outcome {
  readonly kind:
    | 'sending'
    | 'gone'
    | 'removing'
    | 'unseen'
    | 'review'
    | 'stopped'
    | 'held'
    | 'there'
    | 'refused'
    | 'shadow'
    | 'failed';
  /** `marketplace/id`. */
  readonly target: string;
  readonly case?: string | undefined;
  readonly held?: CaseDetail['removalHeld'] | undefined;
  readonly review?: Filed['review'];
  readonly refused?: Filed['refused'];
  readonly warnings?: Filed['warnings'];
}

export interface FiledTarget {
  /** `marketplace/id`. */
  readonly target: string;
  readonly title: string;
  /** The card in the list that it is on. */
  readonly card: string;
}

/** A request as it was sent. It is sent again only when its person presses "Try again". */
export interface Filing {
  /** Its idempotency key, so that trying again files at most once. */
  readonly id: string;
  readonly request: ComplaintRequest;
  readonly targets: readonly FiledTarget[];
  readonly sent: Sent | { readonly state: 'sending' };
}

export interface FilingWithOutcomes extends Filing {
  readonly outcomes: readonly Outcome[];
}

/** The outcome for each target of a filing, as far as is known. */
export function outcomesOf(
  { sent, targets }: Pick<Filing, 'sent' | 'targets'>,
  caseOf: (id: string) => CaseNow | undefined,
): readonly Outcome[] {
  if (sent.state !== 'answered')
    return targets.map(({ target }) => ({ kind: sent.state === 'sending' ? 'sending' : 'failed', target }));
  const { bundles, shadow, unreadable } = sent.answer;
  return [
    ...bundles.flatMap(({ cases }) => cases.map((one) => ofCase(one, caseOf(one.case)))),
    ...shadow.map(inShadow),
    ...unreadable.map(({ given, code, message }) => ({
      kind: 'refused' as const,
      target: given,
      refused: [{ code, message }],
    })),
  ];
}

type CaseNow = Pick<CaseDetail, 'status' | 'timeline' | 'removalHeld'>;

function ofCase(filed: Filed, now: CaseNow | undefined): Outcome {
  const { case: id, target, status, refused, review, warnings } = filed;
  const about = { target: `${target.marketplace}/${target.id}`, case: id, warnings };
  if (refused.length > 0) return { ...about, kind: 'refused', refused };
  const kind = whereIs(now ?? { status, timeline: [] });
  return { ...about, kind, review, held: now?.removalHeld };
}

/** Where an accepted complaint is. */
export function whereIs({ status, timeline, removalHeld }: CaseNow): Outcome['kind'] {
  if (removalHeld) return removalHeld.why.startsWith('stopped') ? 'stopped' : 'held';
  if (timeline.some(({ type }) => type === 'removal-confirmed')) return 'gone';
  if (status === 'desk-review') return 'review';
  if (status === 'submitting' || status === 'submitted') return 'there';
  return status === 'unconfirmed' ? 'unseen' : 'removing';
}

const inShadow = ({ target, refused, warnings, review }: Recorded): Outcome => ({
  target: `${target.marketplace}/${target.id}`,
  ...(refused.length > 0 ? { kind: 'refused', refused } : { kind: 'shadow', review }),
  warnings,
});

/** Whether more may become known soon: the removal is on its way, or waits for people. */
export const isMoving = (kind: Outcome['kind']): boolean =>
  kind === 'removing' || kind === 'unseen' || kind === 'stopped' || kind === 'held';

/** The one that a card of several offers shows: what did not go through comes first. */
export function worstOf(outcomes: readonly Outcome[]): Outcome | undefined {
  const order: readonly Outcome['kind'][] = [
    ...(['failed', 'sending', 'refused', 'stopped', 'held', 'unseen', 'review', 'there', 'shadow'] as const),
    ...(['removing', 'gone'] as const),
  ];
  return outcomes.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))[0];
}

import type { CaseSummary } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Status, type StatusKind } from '../plain/status.tsx';

type Tone = 'good' | 'bad' | 'warn' | 'calm';

/** Of a case's status. One that is missing waits. */
const ofCase: Readonly<Record<string, StatusKind>> = {
  closed: 'ended',
  refused: 'ended',
  declined: 'ended',
  'desk-review': 'review',
  escalated: 'review',
  notifying: 'gone',
  undeliverable: 'gone',
  settled: 'gone',
  upheld: 'gone',
  unanswered: 'gone',
  'removed-there': 'gone',
  'brand-window': 'contested',
  ruling: 'contested',
  'asked-back': 'contested',
  restoring: 'restored',
  restored: 'restored',
};
const ofFinding: Readonly<Record<string, StatusKind>> = { dismissed: 'ended' };
const kinds = { status: ofCase, triage: ofFinding } as const;

const bandTone: Readonly<Record<string, Tone>> = { act: 'bad', review: 'warn' };
const standingTone: Readonly<Record<string, Tone>> = { good: 'good', restricted: 'warn', suspended: 'bad' };
const sellerTone: Readonly<Record<string, Tone>> = {
  closed: 'warn',
  'to-be-closed': 'warn',
  banned: 'bad',
  'to-be-banned': 'bad',
};
const orderTone: Readonly<Record<string, Tone>> = {
  done: 'good',
  failed: 'bad',
  rejected: 'bad',
  'not-found': 'bad',
  unknown: 'warn',
  'needs-info': 'warn',
};
const rightTone: Readonly<Record<string, Tone>> = {
  verified: 'good',
  lapsed: 'bad',
  assigned: 'bad',
  unverified: 'warn',
};
const webhookTone: Readonly<Record<string, Tone>> = { active: 'good', paused: 'warn', disabled: 'bad' };
const deliveryTone: Readonly<Record<string, Tone>> = { delivered: 'good', waiting: 'warn', failed: 'bad' };

const tones = {
  band: bandTone,
  standing: standingTone,
  seller: sellerTone,
  order: orderTone,
  rightStatus: rightTone,
  mandateInvitation: { open: 'warn', accepted: 'good', declined: 'bad' },
  rightReview: { open: 'warn', entered: 'good', refused: 'bad' },
  lane: {},
  kind: {},
  task: {},
  enrolment: {},
  webhook: webhookTone,
  marketplaceState: { working: 'good', failing: 'warn', paused: 'bad', 'not-loaded': 'bad', proposed: 'warn' },
  connectionState: { confirmed: 'good', proposed: 'warn' },
  connectionCheck: { passed: 'good', failed: 'bad' },
  keyState: { active: 'good', expired: 'warn', revoked: 'bad' },
  delivery: deliveryTone,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Tone>>>>;

/** Where a case stands. A removal that was not sent is not under way: it waits for people. */
export function StatusTag({ of: { status, removalHeld } }: { of: Standing }) {
  const { t } = useWords('office');
  if (removalHeld === undefined) return <CodeTag group="status" code={status} />;
  return <Status kind="held">{t('case.waits')}</Status>;
}

interface Standing {
  readonly status: string;
  readonly removalHeld?: CaseSummary['removalHeld'] | undefined;
}

/** A code as a word: the status of a case or a finding, otherwise a tag. */
export function CodeTag({ group, code }: { group: keyof typeof tones | keyof typeof kinds; code: string }) {
  const { term } = useWords();
  if (group === 'status' || group === 'triage')
    return <Status kind={kinds[group][code] ?? 'wait'}>{term(group, code)}</Status>;
  const tone = (tones[group] as Readonly<Record<string, Tone>>)[code] ?? 'calm';
  return <span className={`tag ${tone}`}>{term(group, code)}</span>;
}

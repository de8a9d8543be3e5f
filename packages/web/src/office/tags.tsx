import type { CaseSummary } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

type Tone = 'good' | 'bad' | 'warn' | 'calm';

const statusTone: Readonly<Record<string, Tone>> = {
  refused: 'bad',
  'desk-review': 'warn',
  unconfirmed: 'warn',
  undeliverable: 'warn',
  'brand-window': 'warn',
  ruling: 'warn',
  unanswered: 'warn',
  upheld: 'good',
  restored: 'good',
  'removed-there': 'good',
  declined: 'bad',
};
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
  status: statusTone,
  band: bandTone,
  triage: { dismissed: 'calm', snoozed: 'warn' },
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
  return <span className="tag warn">{t('case.waits')}</span>;
}

interface Standing {
  readonly status: string;
  readonly removalHeld?: CaseSummary['removalHeld'] | undefined;
}

/** A code as a coloured word. With our own colours, since antd's green and gold do not reach AA contrast. */
export function CodeTag({ group, code }: { group: keyof typeof tones; code: string }) {
  const { term } = useWords();
  const tone = (tones[group] as Readonly<Record<string, Tone>>)[code] ?? 'calm';
  return <span className={`tag ${tone}`}>{term(group, code)}</span>;
}

import type { Schemas } from '@marketsafe/sdk';

type Kind = Schemas['MatterView']['kind'];
export type FoundKind = Schemas['MatterFinding']['kind'];
export type RaisedKind = Exclude<Kind, 'malice' | 'message'>;
type Action = (Schemas['CaseDetail'] | Schemas['SellerNotice'] | Schemas['MarketplaceCase'])['actions'][number];

/** How each thing is asked that a matter says. Its words are in `texts/matters.ts`, by the same name. */
export const controls = {
  ...{ before: 'text', number: 'text', on: 'date', from: 'date', until: 'date', amount: 'money', words: 'area' },
  ...{ kind: 'choice', ground: 'choice', channel: 'select', malicious: 'check', doubled: 'check' },
} as const;
export type Name = keyof typeof controls;

/** What is chosen from, and the group of its words. */
export const choices: {
  readonly [N in Name]?: readonly [group: 'proceedings' | 'delayGround' | 'demandChannel', ...string[]];
} = {
  kind: ['proceedings', 'suit', 'complaint'],
  ground: ['delayGround', 'legalisation', 'notarisation'],
  channel: ['demandChannel', 'messenger', 'phone', 'marketplace-message', 'mail', 'in-person', 'other'],
};

interface Raising {
  readonly act: Action;
  readonly fields: readonly Name[];
  readonly optional?: readonly Name[];
  readonly documents?: 'welcome' | 'needed';
}
export const raising: Readonly<Record<RaisedKind, Raising>> = {
  proceedings: { act: 'enter-proceedings', fields: ['kind', 'before', 'number', 'on'], documents: 'welcome' },
  delay: { act: 'ask-delay', fields: ['ground'], documents: 'needed' },
  demand: {
    ...{ act: 'report-demand', fields: ['channel', 'on', 'amount', 'words'], optional: ['amount', 'words'] },
    documents: 'welcome',
  },
  loss: {
    ...{ act: 'declare-loss', fields: ['amount', 'from', 'until', 'words'], optional: ['words'] },
    documents: 'welcome',
  },
  award: {
    act: 'enter-award',
    ...{ fields: ['before', 'number', 'on', 'amount', 'malicious', 'doubled'], optional: ['amount'] },
  },
  statement: { act: 'ask-statement', fields: ['words', 'until'] },
};

export const raisedKinds = Object.keys(raising) as RaisedKind[];

interface OneFinding {
  readonly danger?: true;
  /** What it rests on beside the reasons. */
  readonly needs?: 'lacks' | 'days' | 'indicators';
}
interface Finding {
  readonly act: Action;
  readonly findings: Readonly<Record<string, OneFinding>>;
  /** `lacks`: what a matter of the kind may lack. */
  readonly lacks?: readonly string[];
  readonly readBy?: 'desk' | 'marketplace';
  /** `anew`: also what was found before, by another desk user. `unasked`: no party raises it. */
  readonly when?: 'anew' | 'unasked';
}
export const finding: Readonly<Record<FoundKind, Finding>> = {
  demand: { act: 'decide-demand', findings: { 'extortion-found': { danger: true }, 'not-found': {} }, when: 'anew' },
  proceedings: {
    act: 'decide-proceedings',
    findings: { confirmed: {}, rejected: { danger: true, needs: 'lacks' } },
    lacks: ['proceedings-not-found', 'other-matter', 'not-filed-yet', 'proceedings-over', 'document-illegible'],
    readBy: 'desk',
  },
  delay: {
    act: 'decide-delay',
    findings: { granted: { needs: 'days' }, refused: { needs: 'lacks' } },
    lacks: ['within-control', 'not-needed', 'delay-not-shown', 'document-illegible'],
    readBy: 'desk',
  },
  malice: {
    act: 'find-malice',
    findings: { malicious: { danger: true, needs: 'indicators' }, 'not-malicious': {} },
    when: 'unasked',
  },
  statement: { act: 'answer-statement', findings: { answered: {}, declined: {} }, readBy: 'marketplace' },
  message: { act: 'read-message', findings: { 'is-answer': {}, 'no-answer': {} }, readBy: 'desk' },
};

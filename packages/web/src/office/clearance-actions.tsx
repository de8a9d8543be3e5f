import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { Clearance } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from './problem-alert.tsx';

type Action = Clearance['actions'][number];

const grounds = ['documents-in-order', 'holder-told-us', 'proved-in-a-case'] as const;
const refusals = [
  'not-our-document',
  'not-authorised',
  'names-another-seller',
  'goods-not-covered',
  'no-longer-valid',
  'unreadable',
] as const;
const ends = ['authorisation-ended', 'other-goods-sold', 'document-false', 'given-by-mistake'] as const;

interface Said {
  readonly reason: string;
  readonly until?: string;
  readonly words?: string;
}

/** Confirm, decline or end: each with its reason from a list, and words for the seller where they help. */
export function ClearanceActions({ clearance, asDesk }: { clearance: Clearance; asDesk: boolean }) {
  const { t, term } = useWords('office');
  const [action, setAction] = useState<Action>();
  const decide = useAct('decideClearance', { clearance: clearance.id });
  const end = useAct('endClearance', { clearance: clearance.id });
  if (action === undefined)
    return (
      <div className="row">
        {clearance.actions.map((one) => (
          <Button key={one} type={one === 'confirm' ? 'primary' : 'default'} onClick={() => setAction(one)}>
            {t(`clearance.action.${one}`)}
          </Button>
        ))}
      </div>
    );
  const reasons = action === 'confirm' ? grounds : action === 'decline' ? refusals : ends;
  const asksReason = action !== 'confirm' || asDesk;
  const submit = ({ reason, until, words }: Said) => {
    const said = words?.trim() ? { words: words.trim() } : {};
    const done = { onSuccess: () => setAction(undefined) };
    if (action === 'end') end.mutate({ reason: reason as (typeof ends)[number], ...said }, done);
    else if (action === 'decline')
      decide.mutate({ decision: 'decline', reason: reason as (typeof refusals)[number], ...said }, done);
    else
      decide.mutate(
        {
          ...{ decision: 'confirm', ...said },
          ...(asDesk && { ground: reason as (typeof grounds)[number] }),
          ...(until && { until: new Date(`${until}T23:59:59+08:00`).toISOString() }),
        },
        done,
      );
  };
  const failed = decide.error ?? end.error;
  return (
    <Form<Said> layout="vertical" onFinish={submit}>
      {asksReason && (
        <Form.Item
          name="reason"
          label={t('clearance.reason')}
          rules={[{ required: true, message: t('clearance.reasonMissing') }]}
        >
          <Select options={reasons.map((value) => ({ value, label: term('clearanceReason', value) }))} />
        </Form.Item>
      )}
      {action === 'confirm' && (
        <Form.Item name="until" label={t('clearance.shorter')} extra={t('clearance.shorterHint')}>
          <Input type="date" max={clearance.until.slice(0, 10)} />
        </Form.Item>
      )}
      <Form.Item name="words" label={t('clearance.words')} extra={t('clearance.wordsHint')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={decide.isPending || end.isPending}>
          {t(`clearance.action.${action}`)}
        </Button>
        <Button onClick={() => setAction(undefined)}>{t('clearance.back')}</Button>
      </div>
      {failed && <ProblemAlert error={failed} />}
    </Form>
  );
}

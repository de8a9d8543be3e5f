import { Button } from 'antd';
import { useState } from 'react';
import { type Act, useAct } from '../data/api.ts';
import type { Clearance } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form, SelectField, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

type Action = Clearance['actions'][number];

export const grounds = ['documents-in-order', 'holder-told-us', 'proved-in-a-case'] as const;
const refusals = [
  'not-our-document',
  'not-authorised',
  'names-another-seller',
  'goods-not-covered',
  'no-longer-valid',
  'unreadable',
] as const;
const ends = ['authorisation-ended', 'other-goods-sold', 'document-false', 'given-by-mistake'] as const;

/** Confirm, decline or end: each with a reason from a list, and with words for the seller where useful. */
export function ClearanceActions({ clearance, asDesk }: { clearance: Clearance; asDesk: boolean }) {
  const { t } = useWords('office');
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
  const shared = { action, onBack: () => setAction(undefined) };
  if (action === 'end')
    return <ActionForm {...shared} act={end} reasons={ends} say={(reason, words) => ({ reason, ...words })} />;
  if (action === 'decline')
    return (
      <ActionForm
        {...shared}
        act={decide}
        reasons={refusals}
        say={(reason, words) => ({ decision: 'decline' as const, reason, ...words })}
      />
    );
  return (
    <ActionForm
      {...shared}
      act={decide}
      reasons={asDesk ? grounds : []}
      latest={clearance.until.slice(0, 10)}
      say={(ground, words, until) => ({
        decision: 'confirm' as const,
        ...words,
        ...(asDesk && { ground }),
        ...(until && { until: new Date(`${until}T23:59:59+08:00`).toISOString() }),
      })}
    />
  );
}

interface ActionProps<Reason extends string, Said> {
  readonly action: Action;
  readonly act: Act<Said>;
  /** Empty: no reason is required. */
  readonly reasons: readonly Reason[];
  /** The latest day of validity, where an earlier one may be chosen. */
  readonly latest?: string;
  readonly say: (reason: Reason, words: { words?: string }, until: string) => NoInfer<Said>;
  readonly onBack: () => void;
}

function ActionForm<Reason extends string, Said>(given: ActionProps<Reason, Said>) {
  const { action, act, reasons, latest, say, onBack } = given;
  const { t, term } = useWords('office');
  const form = useForm<{ reason: Reason | ''; until: string; words: string }, Said, unknown>({
    ...{ act, start: { reason: '', until: '', words: '' }, onDone: onBack },
    check: ({ reason }) => ({ reason: reasons.length > 0 && !reason && t('clearance.reasonMissing') }),
    say: ({ reason, until, words }) => say(reason as Reason, words ? { words } : {}, until),
  });
  return (
    <Form
      of={form}
      isPrimary
      submit={t(`clearance.action.${action}`)}
      more={<Button onClick={onBack}>{t('clearance.back')}</Button>}
    >
      {reasons.length > 0 && (
        <SelectField
          {...form.field('reason')}
          label={t('clearance.reason')}
          options={reasons.map((value) => ({ value, label: term('clearanceReason', value) }))}
        />
      )}
      {latest !== undefined && (
        <TextField
          {...form.field('until')}
          type="date"
          max={latest}
          label={t('clearance.shorter')}
          hint={t('clearance.shorterHint')}
        />
      )}
      <AreaField
        {...form.field('words')}
        rows={2}
        maxLength={2000}
        label={t('clearance.words')}
        hint={t('clearance.wordsHint')}
      />
    </Form>
  );
}

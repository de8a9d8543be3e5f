import type { Schemas } from '@marketsafe/sdk';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ChecksField } from '../office/fields.tsx';
import { MatterFacts } from '../office/matter-card.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { TextField } from '../plain/form.tsx';

type ProceedingsLack = Schemas['ProceedingsDecision']['lacks'][number];
type DelayLack = Schemas['DelayDecision']['lacks'][number];

const proceedingsLacks: readonly ProceedingsLack[] = [
  'proceedings-not-found',
  'other-matter',
  'not-filed-yet',
  'proceedings-over',
  'document-illegible',
];
const delayLacks: readonly DelayLack[] = ['within-control', 'not-needed', 'delay-not-shown', 'document-illegible'];

/** Whether what the complainant entered is a suit or a complaint about these goods. */
export function ProceedingsForm({ detail }: { detail: CaseDetail }) {
  const { t, term } = useWords('desk');
  const decide = useAct('decideProceedings', { case: detail.id });
  const open = detail.matters.find(({ kind, finding }) => kind === 'proceedings' && !finding);
  if (!open) return null;
  return (
    <Panel title={t('proceedings.title')}>
      <MatterFacts id={detail.id} matter={open} />
      <ReasonsForm
        readBy="desk"
        choices={[
          { value: 'confirmed', text: t('proceedings.confirm') },
          { value: 'rejected', text: t('proceedings.reject'), danger: true },
        ]}
        act={decide}
        start={{ lacks: [] as readonly ProceedingsLack[] }}
        check={(finding, { lacks }) => ({ lacks: finding === 'rejected' && lacks.length === 0 })}
        say={(finding, { lacks, reasons }) => ({
          ...{ proceedings: open.id, finding, reasons },
          lacks: finding === 'rejected' ? [...lacks] : [],
        })}
      >
        {({ field }) => (
          <>
            <p>{t('proceedings.text')}</p>
            <ChecksField
              {...field('lacks')}
              label={t('proceedings.lacks')}
              hint={t('gaps.hint')}
              options={proceedingsLacks.map((value) => ({ value, label: term('refusal', value) }))}
            />
          </>
        )}
      </ReasonsForm>
    </Panel>
  );
}

/** How many days are not counted. */
export function DelayForm({ detail }: { detail: CaseDetail }) {
  const { t, term } = useWords('desk');
  const decide = useAct('decideDelay', { case: detail.id });
  const most = detail.delayDaysLeft ?? 0;
  const open = detail.matters.find(({ kind, finding }) => kind === 'delay' && !finding);
  if (!open) return null;
  return (
    <Panel title={t('delay.title')}>
      <MatterFacts id={detail.id} matter={open} />
      <ReasonsForm
        readBy="desk"
        choices={[
          { value: 'granted', text: t('delay.grant') },
          { value: 'refused', text: t('delay.refuse') },
        ]}
        act={decide}
        start={{ days: '', lacks: [] as readonly DelayLack[] }}
        check={(finding, { days, lacks }) => ({
          days: finding === 'granted' && !(Number(days) >= 1 && Number(days) <= most) && t('delay.daysMissing'),
          lacks: finding === 'refused' && lacks.length === 0,
        })}
        say={(finding, { days, lacks, reasons }) => ({
          ...{ delay: open.id, finding, reasons },
          ...(finding === 'granted' ? { days: Number(days), lacks: [] } : { lacks: [...lacks] }),
        })}
      >
        {({ field }) => (
          <>
            <p>{t('delay.text', { count: most })}</p>
            <TextField {...field('days')} type="number" min={1} max={most} label={t('delay.days')} />
            <ChecksField
              {...field('lacks')}
              label={t('delay.lacks')}
              hint={t('gaps.hint')}
              options={delayLacks.map((value) => ({ value, label: term('refusal', value) }))}
            />
          </>
        )}
      </ReasonsForm>
    </Panel>
  );
}

import type { Schemas } from '@marketsafe/sdk';
import { Card, Checkbox, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { DelayFacts, ProceedingsFacts } from '../office/statutory-card.tsx';

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
  const { t } = useWords('desk');
  const decide = useAct('decideProceedings', { case: detail.id });
  const [lacks, setLacks] = useState<readonly ProceedingsLack[]>([]);
  const [unnamed, setUnnamed] = useState(false);
  const open = detail.proceedings.find(({ finding }) => finding === undefined);
  if (!open) return null;
  return (
    <Card title={<h2 className="small-head">{t('proceedings.title')}</h2>}>
      <ProceedingsFacts id={detail.id} proceedings={open} />
      <ReasonsForm
        readBy="desk"
        choices={[
          { value: 'confirmed', text: t('proceedings.confirm') },
          { value: 'rejected', text: t('proceedings.reject'), danger: true },
        ]}
        busy={decide.isPending}
        error={decide.error}
        onDecide={(finding, reasons) =>
          finding === 'rejected' && lacks.length === 0
            ? setUnnamed(true)
            : decide.mutate({ proceedings: open.id, finding, lacks: finding === 'rejected' ? [...lacks] : [], reasons })
        }
      >
        <p>{t('proceedings.text')}</p>
        <GapsField
          title={t('proceedings.lacks')}
          gaps={proceedingsLacks}
          chosen={lacks}
          missing={unnamed}
          onChoose={setLacks}
        />
      </ReasonsForm>
    </Card>
  );
}

/** How many days are not counted. */
export function DelayForm({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('desk');
  const id = useId();
  const decide = useAct('decideDelay', { case: detail.id });
  const most = detail.delayDaysLeft ?? 0;
  const [days, setDays] = useState<number | null>(null);
  const [lacks, setLacks] = useState<readonly DelayLack[]>([]);
  const [tried, setTried] = useState<'granted' | 'refused'>();
  const open = detail.delays.find(({ finding }) => finding === undefined);
  if (!open) return null;
  return (
    <Card title={<h2 className="small-head">{t('delay.title')}</h2>}>
      <DelayFacts id={detail.id} delay={open} />
      <ReasonsForm
        readBy="desk"
        choices={[
          { value: 'granted', text: t('delay.grant') },
          { value: 'refused', text: t('delay.refuse') },
        ]}
        busy={decide.isPending}
        error={decide.error}
        onDecide={(finding, reasons) => {
          setTried(finding);
          if (finding === 'granted' && days !== null)
            decide.mutate({ delay: open.id, finding, days, lacks: [], reasons });
          if (finding === 'refused' && lacks.length > 0)
            decide.mutate({ delay: open.id, finding, lacks: [...lacks], reasons });
        }}
      >
        <p>{t('delay.text', { count: most })}</p>
        <div>
          <label htmlFor={id}>
            <strong>{t('delay.days')}</strong>
          </label>{' '}
          <InputNumber id={id} min={1} max={most} precision={0} value={days} onChange={setDays} />
          {tried === 'granted' && days === null && (
            <p className="wrong" role="alert">
              {t('delay.daysMissing')}
            </p>
          )}
        </div>
        <GapsField
          title={t('delay.lacks')}
          gaps={delayLacks}
          chosen={lacks}
          missing={tried === 'refused'}
          onChoose={setLacks}
        />
      </ReasonsForm>
    </Card>
  );
}

interface GapsProps<Gap extends ProceedingsLack | DelayLack> {
  readonly title: string;
  readonly gaps: readonly Gap[];
  readonly chosen: readonly Gap[];
  /** A refusal was tried without any. */
  readonly missing: boolean;
  readonly onChoose: (gaps: Gap[]) => void;
}

function GapsField<Gap extends ProceedingsLack | DelayLack>({
  title,
  gaps,
  chosen,
  missing,
  onChoose,
}: GapsProps<Gap>) {
  const { t, term } = useWords('desk');
  const wrong = missing && chosen.length === 0;
  return (
    <fieldset className="bare">
      <legend>
        <strong>{title}</strong>
      </legend>
      <Checkbox.Group
        className="stacked-boxes"
        value={[...chosen]}
        options={gaps.map((value) => ({ value, label: term('refusal', value) }))}
        onChange={(values) => onChoose(values as Gap[])}
      />
      <p className={wrong ? 'wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
        {t('gaps.hint')}
      </p>
    </fieldset>
  );
}

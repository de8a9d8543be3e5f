import { Button, Card, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { currencies } from '../format/currencies.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

/** What a court ruled about a complaint that was wrong. Both sides are told; a later judgment takes its place. */
export function AwardForm({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('desk');
  const id = useId();
  const enter = useAct('enterAward', { case: detail.id });
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState({ before: '', number: '', on: '', amount: '', currency: 'CNY' });
  const [malicious, setMalicious] = useState(false);
  const [doubled, setDoubled] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (key: keyof typeof said) => (value: string) => setSaid((before) => ({ ...before, [key]: value }));
  const wrongAmount = said.amount !== '' && !/^\d{1,9}(\.\d{1,2})?$/.test(said.amount);
  const isWhole = said.before.trim() && said.number.trim() && said.on && !wrongAmount;
  const submit = () => {
    setTried(true);
    if (!isWhole) return;
    const { before, number, on, amount, currency } = said;
    enter.mutate(
      {
        ...{ before: before.trim(), number: number.trim(), on, malicious },
        ...(amount && { amount: { amount, currency } }),
        doubled: doubled && malicious && amount !== '',
      },
      { onSuccess: () => setOpen(false) },
    );
  };
  return (
    <Card title={<h2 className="small-head">{t('award.title')}</h2>}>
      <p>{t('award.text')}</p>
      {!open && <Button onClick={() => setOpen(true)}>{t('award.open')}</Button>}
      {open && (
        <div className="stack">
          {(['before', 'number', 'on', 'amount'] as const).map((key) => (
            <div key={key}>
              <label htmlFor={`${id}-${key}`}>
                <strong>{t(`award.${key}`)}</strong>
              </label>
              <Input
                id={`${id}-${key}`}
                type={key === 'on' ? 'date' : 'text'}
                value={said[key]}
                onChange={(event) => set(key)(event.target.value)}
              />
            </div>
          ))}
          <div>
            <label htmlFor={`${id}-currency`}>
              <strong>{t('award.currency')}</strong>
            </label>
            <Select
              id={`${id}-currency`}
              className="fill"
              value={said.currency}
              options={currencies.map((value) => ({ value, label: value }))}
              onChange={set('currency')}
            />
          </div>
          <Checkbox checked={malicious} onChange={(event) => setMalicious(event.target.checked)}>
            {t('award.malicious')}
          </Checkbox>
          <Checkbox
            checked={doubled && malicious}
            disabled={!malicious || said.amount === ''}
            onChange={(event) => setDoubled(event.target.checked)}
          >
            {t('award.doubled')}
          </Checkbox>
          {tried && !isWhole && (
            <p className="wrong" role="alert">
              {t('award.missing')}
            </p>
          )}
          <Button type="primary" loading={enter.isPending} onClick={submit}>
            {t('award.submit')}
          </Button>
          {enter.isError && <ProblemAlert error={enter.error} />}
        </div>
      )}
    </Card>
  );
}

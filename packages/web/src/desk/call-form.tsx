import { Card, Input } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '../data/api.ts';
import { useNow } from '../data/demo.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** A call in which the desk told a seller why the goods are down: when, with whom, and what was said. */
export function CallForm({ id }: { id: string }) {
  const { t } = useWords('desk');
  const field = useId();
  const now = useNow();
  const note = useAct('confirmDelivery', { case: id });
  const [calledAt, setCalledAt] = useState<string>();
  const when = calledAt ?? localMinute(now);
  const [spokeWith, setSpokeWith] = useState('');
  const [tried, setTried] = useState(false);
  const isWhole = when !== '' && spokeWith.trim() !== '';
  return (
    <Card title={<h2 className="small-head">{t('delivery.title')}</h2>}>
      <ReasonsForm
        readBy="desk"
        choices={[{ value: 'delivered', text: t('delivery.submit') }]}
        busy={note.isPending}
        error={note.error}
        onDecide={(_, reasons) => {
          setTried(true);
          if (isWhole) note.mutate({ calledAt: new Date(when).toISOString(), spokeWith: spokeWith.trim(), reasons });
        }}
      >
        <p>{t('delivery.text')}</p>
        <div>
          <label htmlFor={`${field}-at`}>
            <strong>{t('delivery.calledAt')}</strong>
          </label>
          <Input
            id={`${field}-at`}
            type="datetime-local"
            value={when}
            onChange={({ target }) => setCalledAt(target.value)}
          />
        </div>
        <div>
          <label htmlFor={`${field}-with`}>
            <strong>{t('delivery.spokeWith')}</strong>
          </label>
          <Input
            id={`${field}-with`}
            maxLength={200}
            value={spokeWith}
            onChange={({ target }) => setSpokeWith(target.value)}
          />
        </div>
        {tried && !isWhole && (
          <p className="wrong" role="alert">
            {t('delivery.missing')}
          </p>
        )}
      </ReasonsForm>
    </Card>
  );
}

/** In the reader's own zone, as the field wants it: `2026-03-02T10:05`. */
function localMinute(milliseconds: number): string {
  const at = new Date(milliseconds);
  return new Date(milliseconds - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

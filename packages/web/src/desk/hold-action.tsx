import { Button, Card, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';

const grounds = ['in-litigation', 'authority-hold'] as const;

/** Folded away until asked for: a hold is rare. */
export function HoldAction({ id }: { id: string }) {
  const { t, term } = useWords('desk');
  const hold = useAct('hold', { case: id });
  const [open, setOpen] = useState(false);
  const [ground, setGround] = useState<(typeof grounds)[number]>('in-litigation');
  if (!open)
    return (
      <Button className="gap" onClick={() => setOpen(true)}>
        {t('hold.title')}…
      </Button>
    );
  return (
    <Card title={<h2 className="small-head">{t('hold.title')}</h2>}>
      <ReasonsForm
        readBy="desk"
        choices={[{ value: 'hold', text: t('hold.submit') }]}
        busy={hold.isPending}
        error={hold.error}
        onDecide={(_, reasons) => hold.mutate({ ground, reasons })}
      >
        <p>{t('hold.text')}</p>
        <fieldset className="choices">
          <legend>{t('hold.ground')}</legend>
          <Radio.Group value={ground} onChange={(e) => setGround(e.target.value as typeof ground)}>
            {grounds.map((value) => (
              <Radio key={value} value={value}>
                {term('hold', value)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      </ReasonsForm>
    </Card>
  );
}

import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { ScopeField } from '../office/scope-field.tsx';

const kinds = ['mistake', 'authorised-since', 'duplicate', 'settled'] as const;

/** Withdrawal with its kind: why it matters is said beside each. */
export function WithdrawAction({ id }: { id: string }) {
  const { t, term } = useWords('portal');
  const withdraw = useAct('withdraw', { case: id });
  const [kind, setKind] = useState<(typeof kinds)[number]>('mistake');
  const [keepDown, setKeepDown] = useState(false);
  const [scope, setScope] = useState<'bundle' | 'case'>('bundle');
  return (
    <section className="action">
      <p>{t('actions.withdrawText')}</p>
      <fieldset className="choices">
        <legend>{t('actions.kind')}</legend>
        <Radio.Group value={kind} onChange={(e) => setKind(e.target.value as typeof kind)}>
          {kinds.map((value) => (
            <Radio key={value} value={value}>
              {term('withdrawal', value)} <span className="soft small">{t(`actions.kindText.${value}`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      {kind === 'settled' && (
        <Checkbox checked={keepDown} onChange={(e) => setKeepDown(e.target.checked)}>
          {t('actions.keepDown')}
        </Checkbox>
      )}
      <ScopeField scope={scope} onChange={setScope} />
      <Button
        danger
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ kind, keepDown: kind === 'settled' && keepDown, scope })}
      >
        {t('actions.withdraw')}
      </Button>
      {withdraw.isError && <ProblemAlert error={withdraw.error} />}
    </section>
  );
}

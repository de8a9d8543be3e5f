import { Button } from 'antd';
import { useWords } from '../language/words.ts';
import { TextField } from '../plain/form.tsx';
import type { FieldOf } from '../plain/use-form.ts';

/** One holder of the goods, and when they received them, in the reader's own zone. */
export interface Holding {
  readonly by: string;
  readonly from: string;
}

/** The chain has no gap: each holds the goods until the next one receives them, and the last one still. */
export const chainOf = (holdings: readonly Holding[]) =>
  holdings.map(({ by, from }, at) => {
    const next = holdings[at + 1];
    return { by: by.trim(), from: inUtc(from), ...(next && { to: inUtc(next.from) }) };
  });

const inUtc = (local: string): string => new Date(local).toISOString();

export function CustodyFields({ name, value, onChange, wrong }: FieldOf<readonly Holding[]>) {
  const { t } = useWords('portal');
  const set = (at: number, more: Partial<Holding>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...more } : one)));
  return (
    <fieldset className="stack">
      <legend>{t('actions.custody')}</legend>
      <p className="soft">{t('actions.custodyText')}</p>
      {value.map(({ by, from }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a holder has no name of its own, and only the last one is removed.
        <div className="row" key={at}>
          <TextField
            {...{ name: `${name}.${at}.by`, value: by, maxLength: 200, wrong: wrong && !by.trim() }}
            label={t('actions.custodyBy')}
            onChange={(said) => set(at, { by: said })}
          />
          <TextField
            {...{ name: `${name}.${at}.from`, value: from, wrong: wrong && !from }}
            type="datetime-local"
            label={t('actions.custodyFrom')}
            onChange={(said) => set(at, { from: said })}
          />
        </div>
      ))}
      <div className="row">
        {value.length < 20 && (
          <Button onClick={() => onChange([...value, { by: '', from: '' }])}>{t('actions.custodyAdd')}</Button>
        )}
        {value.length > 0 && <Button onClick={() => onChange(value.slice(0, -1))}>{t('actions.custodyRemove')}</Button>}
      </div>
    </fieldset>
  );
}

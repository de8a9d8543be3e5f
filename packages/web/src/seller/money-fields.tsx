import { currencies } from '../format/currencies.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';

export interface MoneyInput {
  readonly amount: string;
  readonly currency: (typeof currencies)[number];
}

/** Nine digits and two places at most, as the service takes it. */
export const isAmount = (amount: string): boolean => /^\d{1,9}(\.\d{1,2})?$/.test(amount);

/** An amount and its currency. `wrong`: say that the amount is none. */
export function MoneyFields({
  label,
  hint,
  wrong,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  wrong: boolean;
  value: MoneyInput;
  onChange: (value: MoneyInput) => void;
}) {
  const { t } = useWords('seller');
  return (
    <>
      <Field label={label} hint={hint} wrong={wrong ? t('demand.wrongAmount') : undefined}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="decimal"
            value={value.amount}
            onChange={(e) => onChange({ ...value, amount: e.target.value.trim() })}
          />
        )}
      </Field>
      <Field label={t('demand.currency')}>
        {(control) => (
          <select
            {...control}
            value={value.currency}
            onChange={(e) => onChange({ ...value, currency: e.target.value as MoneyInput['currency'] })}
          >
            {currencies.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

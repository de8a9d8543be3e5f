import { currencies } from '../format/currencies.ts';
import { useWords } from '../language/words.ts';
import { SelectField, TextField } from './form.tsx';
import type { FieldOf } from './use-form.ts';

/** The value in a form, before it is complete. */
interface MoneyInput {
  readonly amount: string;
  readonly currency: (typeof currencies)[number];
}
export const noMoney: MoneyInput = { amount: '', currency: 'CNY' };

/** At most nine digits and two decimals, like the service's check. */
export const isAmount = (amount: string): boolean => /^\d{1,9}(\.\d{1,2})?$/.test(amount);

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly amount: FieldOf<string>;
  readonly currency: FieldOf<MoneyInput['currency']>;
}

export function MoneyFields({ label, hint, amount, currency }: Props) {
  const { t } = useWords('matters');
  return (
    <>
      <TextField {...amount} inputMode="decimal" label={label} hint={hint} />
      <SelectField {...currency} label={t('currency')} options={currencies.map((value) => ({ value, label: value }))} />
    </>
  );
}

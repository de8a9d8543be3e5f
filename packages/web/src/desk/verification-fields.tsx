import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';
import { SelectField, TextField } from '../plain/form.tsx';
import type { FieldOf } from '../plain/use-form.ts';

export type VerificationBy = Schemas['RightVerification']['by'];

const ways: readonly VerificationBy[] = ['certificate-at-source', 'power-of-attorney', 'association-vouched'];

interface Props {
  readonly by: FieldOf<VerificationBy | ''>;
  readonly reference: FieldOf<string>;
  /** The text for the choice of none, where one is. */
  readonly none?: string;
}

/** How a right was verified, and what the review team looked at. */
export function VerificationFields({ by, reference, none }: Props) {
  const { t, term } = useWords('desk');
  return (
    <>
      <SelectField
        {...by}
        label={t('register.by')}
        options={[
          ...(none === undefined ? [] : [{ value: '' as const, label: none }]),
          ...ways.map((value) => ({ value, label: term('verification', value) })),
        ]}
      />
      {by.value !== '' && (
        <TextField {...reference} maxLength={500} label={t('register.reference')} hint={t('register.referenceHint')} />
      )}
    </>
  );
}

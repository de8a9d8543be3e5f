import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';
import type { FieldOf } from '../plain/use-form.ts';
import { ChecksField } from './fields.tsx';

type Lack = Schemas['RemovalRefusal']['lacks'][number];

const lacks: readonly Lack[] = [
  'infringement-not-apparent',
  'innocent-reading',
  'seller-authorised',
  'use-not-infringing',
  'other-goods',
  'not-for-takedown',
];
export const noLacks: readonly Lack[] = [];

/** The grounds of a refusal, which the complainant receives together with the written reasons. */
export function LacksField({ hint, ...field }: FieldOf<readonly Lack[]> & { readonly hint?: string }) {
  const { t, term } = useWords('office');
  return (
    <ChecksField
      {...field}
      label={t('lacks.title')}
      hint={hint ?? t('lacks.hint')}
      options={lacks.map((value) => ({ value, label: term('refusal', value) }))}
    />
  );
}

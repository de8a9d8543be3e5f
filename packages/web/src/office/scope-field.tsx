import { useWords } from '../language/words.ts';
import type { FieldOf } from '../plain/use-form.ts';
import { ChoiceField } from './fields.tsx';

export type Scope = 'bundle' | 'case';

/** Whether an action concerns this case or every case of its filing in the same state. */
export function ScopeField(field: FieldOf<Scope>) {
  const { t } = useWords('office');
  return (
    <ChoiceField
      {...field}
      label={t('scope.label')}
      options={(['bundle', 'case'] as const).map((value) => ({ value, label: t(`scope.${value}`) }))}
    />
  );
}

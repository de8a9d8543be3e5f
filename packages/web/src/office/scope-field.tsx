import { Radio } from 'antd';
import { useWords } from '../language/words.ts';

type Scope = 'bundle' | 'case';

/** Whether an act is about this case or every case of its filing that stands as it does. */
export function ScopeField({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const { t } = useWords('office');
  return (
    <fieldset className="choices">
      <legend>{t('scope.label')}</legend>
      <Radio.Group value={scope} onChange={(event) => onChange(event.target.value as Scope)}>
        <Radio value="bundle">{t('scope.bundle')}</Radio>
        <Radio value="case">{t('scope.case')}</Radio>
      </Radio.Group>
    </fieldset>
  );
}

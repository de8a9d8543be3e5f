import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../data/findings.ts';

interface Props {
  readonly shown: readonly Finding[];
  readonly selected: readonly Finding[];
  readonly onSelect: (findings: readonly Finding[]) => void;
}

/** How many are selected: what is put aside or assigned next are these, and not the one that is looked at. */
export function SelectedFindings({ shown, selected, onSelect }: Props) {
  const { t } = useTranslation('portal');
  return (
    <div className="row">
      <Button size="small" onClick={() => onSelect(shown)}>
        {t('findings.selectAll')}
      </Button>
      {selected.length > 0 && (
        <>
          <strong role="status">{t('findings.selected', { count: selected.length })}</strong>
          <Button size="small" onClick={() => onSelect([])}>
            {t('findings.clearSelection')}
          </Button>
        </>
      )}
    </div>
  );
}

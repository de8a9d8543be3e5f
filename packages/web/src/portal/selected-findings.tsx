import { Button } from 'antd';
import type { Goods } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

interface Props {
  readonly shown: readonly Goods[];
  readonly selected: readonly Goods[];
  readonly onSelect: (goods: readonly Goods[]) => void;
}

/** The number selected: the next triage action concerns these, not the finding shown. */
export function SelectedFindings({ shown, selected, onSelect }: Props) {
  const { t } = useWords('portal');
  return (
    <div className="row selection">
      <Button size="small" onClick={() => onSelect(shown)}>
        {t('findings.selectAll')}
      </Button>
      {selected.length > 0 && (
        <>
          <strong role="status">
            {t('findings.selected', { count: selected.reduce((all, { count }) => all + count, 0) })}
          </strong>
          <Button size="small" onClick={() => onSelect([])}>
            {t('findings.clearSelection')}
          </Button>
        </>
      )}
    </div>
  );
}

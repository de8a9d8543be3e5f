import { Select } from 'antd';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import type { Triage } from './use-triage.ts';

const nobody = '';

/** Who looks at the card at hand. */
export function AssignTo({ triage: { finding, current, act } }: { triage: Triage }) {
  const { t } = useWords('portal');
  const colleagues = useRead('listColleagues');
  const assignee = current?.count === 1 ? finding?.triage?.assignee?.id : undefined;
  return (
    <Select
      id="assignee-of"
      size="small"
      aria-label={t('findings.assignTo')}
      prefix={t('findings.assignTo')}
      value={assignee ?? nobody}
      popupMatchSelectWidth={false}
      options={[
        { value: nobody, label: t('findings.nobody') },
        ...(colleagues.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(to) => act.put({ kind: 'assign', ...(to !== nobody && { to }) })}
    />
  );
}

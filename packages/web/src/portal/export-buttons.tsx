import './cases.css';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { saveAnswer } from '../data/download.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

const formats = ['csv', 'xlsx'] as const;

/** What the list shows, as a file for spreadsheets. */
export function ExportButtons({
  op,
  filter,
}: {
  op: 'exportCases' | 'exportFindings';
  filter: Readonly<Record<string, string | undefined>>;
}) {
  const { t } = useWords('portal');
  const save = useMutation({
    mutationFn: (format: (typeof formats)[number]) =>
      saveAnswer(op, { query: { ...filter, format } }, `list.${format}`),
  });
  return (
    <span className="exports">
      {formats.map((format) => (
        <Button
          key={format}
          size="small"
          aria-label={t(`exports.${format}`)}
          loading={save.isPending && save.variables === format}
          onClick={() => save.mutate(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {save.isError && <ProblemAlert error={save.error} />}
    </span>
  );
}

import { Button, Card, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { ComplaintRequest, ComplaintResponse } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { targetName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import { useUploads } from '../plain/use-uploads.ts';
import { FileResults } from './file-results.tsx';

type EvidenceKind = NonNullable<ComplaintRequest['evidence']>[number]['kind'];

const kinds: readonly EvidenceKind[] = [
  'test-purchase',
  'comparison',
  'examination-report',
  'official-decision',
  'other-evidence',
];

/** What was decided before, if anything in the answer was: it can be filed again with something new. */
export function FileAgain({ asked, answer }: { asked: ComplaintRequest; answer: ComplaintResponse }) {
  const { t, term } = useWords('portal');
  const file = useAct('fileComplaint');
  const uploads = useUploads(sendDocument);
  const [kind, setKind] = useState<EvidenceKind>('test-purchase');
  const [tried, setTried] = useState(false);
  const targets = answer.bundles
    .flatMap(({ cases }) => cases)
    .filter(({ refused }) => refused.some(({ code }) => code === 'already-decided'))
    .map(({ target }) => target);
  if (targets.length === 0) return null;
  if (file.data) return <FileResults answer={file.data} />;
  const evidence = uploads.uploads.flatMap(({ exhibit, item }) =>
    exhibit ? [{ id: exhibit.id, kind: item as EvidenceKind }] : [],
  );
  const sending = uploads.uploads.some(({ exhibit, problem, error }) => !exhibit && !problem && error === undefined);
  return (
    <Card className="gap" title={<h2 className="small-head">{t('file.again')}</h2>}>
      <p>{t('file.againText')}</p>
      <ul>
        {targets.map((target) => (
          <li key={targetName(target)} className="mono">
            {targetName(target)}
          </li>
        ))}
      </ul>
      <label htmlFor="evidence-kind">
        {t('file.againKind')}
        <Select<EvidenceKind>
          id="evidence-kind"
          value={kind}
          popupMatchSelectWidth={false}
          options={kinds.map((code) => ({ value: code, label: term('evidence', code) }))}
          onChange={setKind}
        />
      </label>
      <UploadSlot
        label={t('file.againDocument')}
        uploads={uploads.uploads}
        onAdd={(files) => uploads.add(kind, files)}
        onAgain={uploads.again}
        onRemove={uploads.remove}
      />
      {tried && evidence.length === 0 && <p className="wrong">{t('file.againNone')}</p>}
      <p className="hint">{t('file.declaration')}</p>
      <Button
        type="primary"
        loading={file.isPending || sending}
        onClick={() => {
          setTried(true);
          if (evidence.length > 0) file.mutate({ ...asked, targets, evidence, declaration: true });
        }}
      >
        {t('file.againSubmit')}
      </Button>
      {file.isError && <ProblemAlert error={file.error} />}
    </Card>
  );
}

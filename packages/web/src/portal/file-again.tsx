import { useAct } from '../data/api.ts';
import type { ComplaintRequest, FiledTargets } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { targetName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { Wrong } from '../plain/field.tsx';
import { Form, SelectField } from '../plain/form.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
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

/** Shows earlier decisions in the answer: such a complaint can be filed again with something new. */
export function FileAgain({ asked, answer }: { asked: ComplaintRequest; answer: FiledTargets }) {
  const { t, term } = useWords('portal');
  const file = useAct('fileComplaint');
  const uploads = useUploads(sendDocument);
  const targets = [...answer.bundles.flatMap(({ cases }) => cases), ...answer.shadow]
    .filter(({ refused }) => refused.some(({ code }) => code === 'already-decided'))
    .map(({ target }) => target);
  const form = useForm({
    ...{ act: file, waits: uploads.sending, start: { kind: kinds[0] as EvidenceKind } },
    check: () => ({ documents: uploads.ids.length === 0 && t('file.againNone') }),
    say: () => ({
      ...{ ...asked, targets, declaration: true },
      evidence: uploads.arrived.map(({ id, item }) => ({ id, kind: item as EvidenceKind })),
    }),
  });
  if (targets.length === 0) return null;
  if (file.data) return <FileResults answer={file.data} />;
  return (
    <Panel className="gap" title={t('file.again')}>
      <p>{t('file.againText')}</p>
      <ul>
        {targets.map((target) => (
          <li key={targetName(target)} className="mono">
            {targetName(target)}
          </li>
        ))}
      </ul>
      <Form of={form} isPrimary submit={t('file.againSubmit')}>
        <SelectField
          {...form.field('kind')}
          label={t('file.againKind')}
          options={kinds.map((value) => ({ value, label: term('evidence', value) }))}
        />
        <UploadSlot
          label={t('file.againDocument')}
          item={form.values.kind}
          uploads={uploads}
          shown={uploads.uploads}
          wrong={form.faults.documents}
        />
        <Wrong wrong={form.faults.documents} />
        <p className="hint">{t('file.declaration')}</p>
      </Form>
    </Panel>
  );
}

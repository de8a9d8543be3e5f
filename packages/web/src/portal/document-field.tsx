import { useWords } from '../language/words.ts';
import { UploadSlot } from '../plain/upload-slot.tsx';
import type { useUploads } from '../plain/use-uploads.ts';

interface Props {
  readonly label: string;
  readonly wrong?: string | undefined;
  readonly uploads: ReturnType<typeof useUploads>;
}

/** Documents that go with an entry. */
export function DocumentField({ label, wrong, uploads }: Props) {
  const { t } = useWords('portal');
  return (
    <div>
      <strong>{label}</strong>
      <UploadSlot
        label={label}
        uploads={uploads.uploads}
        onAdd={(files) => uploads.add('document', files)}
        onAgain={uploads.again}
        onRemove={uploads.remove}
      />
      <p className={wrong ? 'wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
        {wrong ?? t('documents.limits')}
      </p>
    </div>
  );
}

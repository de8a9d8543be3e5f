import './upload.css';
import { exhibitLimits } from '@marketsafe/sdk';
import { useId } from 'react';
import { useWords } from '../language/words.ts';
import { Colon } from './colon.tsx';
import { DocumentPages } from './document-pages.tsx';
import { useProblemText } from './problem-text.ts';
import type { Upload } from './use-uploads.ts';

interface Props {
  readonly label: string;
  readonly uploads: readonly Upload[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onAgain: (upload: Upload) => void;
  readonly onRemove: (key: string) => void;
  /** Shows what others will see of a document. */
  readonly read?: (exhibit: string, page: number) => Promise<Blob>;
}

/** The documents for one checklist item. */
export function UploadSlot({ label, uploads, onAdd, onAgain, onRemove, read }: Props) {
  const { t } = useWords('seller');
  const id = useId();
  return (
    <div className="slot">
      <ul>
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} onAgain={onAgain} onRemove={onRemove} {...(read && { read })} />
        ))}
      </ul>
      <label className="button" htmlFor={id}>
        {t(uploads.length === 0 ? 'answer.upload' : 'answer.another')}
        <span className="hidden">
          <Colon />
          {label}
        </span>
      </label>
      <input
        id={id}
        className="hidden"
        type="file"
        multiple
        accept={exhibitLimits.types.join(',')}
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function UploadLine({
  upload,
  onAgain,
  onRemove,
  read,
}: Omit<Props, 'label' | 'uploads' | 'onAdd'> & { upload: Upload }) {
  const { t, percent, fileSize } = useWords('seller');
  const problemText = useProblemText();
  const { name, size, share, exhibit } = upload;
  const told = { name, size: fileSize(size) };
  return (
    <li className="upload">
      <span>
        {name} <span className="soft small">{told.size}</span>
      </span>
      {exhibit && <span className="tag good">✓ {t('answer.uploaded')}</span>}
      <button type="button" className="linkish" onClick={() => onRemove(upload.key)}>
        ✕<span className="hidden"> {t('answer.remove', { name })}</span>
      </button>
      {exhibit && read && exhibit.pages > 0 && (
        <DocumentPages {...{ name, id: exhibit.id, pages: exhibit.pages }} read={(page) => read(exhibit.id, page)} />
      )}
      {upload.problem && (
        <p className="wrong" role="alert">
          {t(`answer.${upload.problem}`, told)}
        </p>
      )}
      {upload.error !== undefined && (
        <p className="wrong" role="alert">
          {t('answer.failed', { name })} {problemText(upload.error).text}{' '}
          <button type="button" className="linkish underlined" onClick={() => onAgain(upload)}>
            {t('answer.again')}
          </button>
        </p>
      )}
      {!exhibit && !upload.problem && upload.error === undefined && (
        <progress max={1} value={share} aria-label={t('answer.uploading', { name, share: percent(share) })} />
      )}
    </li>
  );
}

import './upload.css';
import { exhibitLimits } from '@marketsafe/sdk';
import { useId } from 'react';
import { useWords } from '../language/words.ts';
import { Colon } from './colon.tsx';
import { DocumentPages } from './document-pages.tsx';
import { Wrong } from './field.tsx';
import { useProblemText } from './problem-text.ts';
import type { Fault } from './use-form.ts';
import type { Upload, Uploads } from './use-uploads.ts';

interface Props {
  readonly label: string;
  /** The checklist item of new documents. */
  readonly item: string;
  readonly uploads: Uploads;
  /** By default those of the item. */
  readonly shown?: readonly Upload[];
  readonly wrong?: Fault;
  /** Reads the images of a document that others will see. */
  readonly read?: ((exhibit: string, page: number) => Promise<Blob>) | undefined;
}

/** The documents for one checklist item. */
export function UploadSlot({ label, item, uploads, shown, wrong, read }: Props) {
  const { t } = useWords('seller');
  const id = useId();
  const lines = shown ?? uploads.uploads.filter((upload) => upload.item === item);
  return (
    <div className="slot">
      <ul>
        {lines.map((upload) => (
          <UploadLine key={upload.key} {...{ upload, uploads, read }} />
        ))}
      </ul>
      <label className="button" htmlFor={id}>
        {t(lines.length === 0 ? 'answer.upload' : 'answer.another')}
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
        aria-invalid={wrong ? true : undefined}
        accept={exhibitLimits.types.join(',')}
        onChange={(event) => {
          uploads.add(item, [...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

/** Documents of a form without a checklist. */
export function UploadField({ hint, wrong, ...slot }: Omit<Props, 'item'> & { readonly hint?: string }) {
  const { t } = useWords('seller');
  return (
    <div className="field">
      <h3>{slot.label}</h3>
      <p className="soft small">{hint ?? t('answer.limits')}</p>
      <UploadSlot item="document" wrong={wrong} {...slot} />
      <Wrong wrong={wrong} />
    </div>
  );
}

function UploadLine({ upload, uploads, read }: Pick<Props, 'uploads' | 'read'> & { upload: Upload }) {
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
      <button type="button" className="linkish" onClick={() => uploads.remove(upload.key)}>
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
          <button type="button" className="linkish underlined" onClick={() => uploads.again(upload)}>
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

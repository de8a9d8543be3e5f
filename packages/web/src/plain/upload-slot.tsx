import './upload.css';
import { exhibitLimits } from '@marketsafe/sdk';
import { type InputHTMLAttributes, useId } from 'react';
import { useWords } from '../language/words.ts';
import { Colon } from './colon.tsx';
import { DocumentPages } from './document-pages.tsx';
import { Wrong } from './field.tsx';
import { useProblemText } from './problem-text.ts';
import type { Fault } from './use-form.ts';
import { isUnreachable, type Upload, type Uploads } from './use-uploads.ts';

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
  const onFiles = (files: readonly File[]) => uploads.add(item, files);
  const lines = shown ?? uploads.uploads.filter((upload) => upload.item === item);
  return (
    <div className="slot">
      <ul>
        {lines.map((upload) => (
          <UploadLine key={upload.key} {...{ upload, uploads, read }} />
        ))}
      </ul>
      <div className="slot-ways">
        {hasCamera() && (
          <FileInput
            {...{ label, accept: 'image/*', onFiles }}
            way={t('answer.camera')}
            // One photo after another: the camera gives one at a time.
            capture="environment"
          />
        )}
        <FileInput
          {...{ label, accept: exhibitLimits.types.join(','), onFiles, wrong }}
          way={t(lines.length === 0 ? 'answer.upload' : 'answer.another')}
          multiple
        />
      </div>
    </div>
  );
}

/** A phone or tablet, whose file dialog may hide its camera. */
const hasCamera = (): boolean => matchMedia('(pointer: coarse)').matches;

interface FileInputProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'capture' | 'multiple'> {
  readonly way: string;
  readonly label: string;
  readonly wrong?: Fault;
  readonly onFiles: (files: readonly File[]) => void;
}

function FileInput({ way, label, wrong, onFiles, ...input }: FileInputProps) {
  const id = useId();
  return (
    <>
      <input
        {...input}
        id={id}
        className="hidden"
        type="file"
        aria-invalid={wrong ? true : undefined}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <label className="button" htmlFor={id}>
        {way}
        <span className="hidden">
          <Colon />
          {label}
        </span>
      </label>
    </>
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
  const { name, size, before = size, share, exhibit } = upload;
  const told = { name, size: fileSize(size) };
  return (
    <li className="upload">
      <span>
        {name}{' '}
        <span className="soft small">
          {before > size ? t('answer.shrunk', { before: fileSize(before), size: told.size }) : told.size}
        </span>
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
          {isUnreachable(upload) && `${t('answer.goesOn')} `}
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

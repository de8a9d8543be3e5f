import type { Schemas } from '@marketsafe/sdk';
import { exhibitLimits, ProblemError } from '@marketsafe/sdk';
import { useState } from 'react';
import type { SellerNotice } from '../data/nouns.ts';
import type { Send } from '../data/uploads.ts';

export type UploadProblem =
  | 'tooLarge'
  | 'wrongType'
  | 'locked'
  | 'empty'
  | 'tooManyPages'
  | 'tooManyPixels'
  | 'unreadable'
  | 'tooComplex';

export interface Upload {
  /** Also the idempotency key: sending a file again never stores it twice. */
  readonly key: string;
  readonly item: string;
  readonly name: string;
  readonly size: number;
  readonly share: number;
  readonly file?: File;
  readonly exhibit?: Pick<Schemas['Exhibit'], 'id' | 'pages' | 'codes'>;
  /** An error found before sending. */
  readonly problem?: UploadProblem;
  /** The service's refusal, or no answer. */
  readonly error?: unknown;
}

/** The service's refusals of a file, in the same words as errors found before sending. */
const refusals: Readonly<Record<string, UploadProblem>> = {
  'file-too-large': 'tooLarge',
  'file-type': 'wrongType',
  'file-locked': 'locked',
  'file-empty': 'empty',
  'file-too-many-pages': 'tooManyPages',
  'file-too-many-pixels': 'tooManyPixels',
  'file-unreadable': 'unreadable',
  'file-too-complex': 'tooComplex',
};

/** The error of a file before sending. Trusts the browser's type; the service checks the content. */
export function uploadProblem(file: { size: number; type: string }): UploadProblem | undefined {
  if (file.size === 0) return 'empty';
  if (file.size > exhibitLimits.bytes) return 'tooLarge';
  return (exhibitLimits.types as readonly string[]).includes(file.type) ? undefined : 'wrongType';
}

/** The documents of one answer or deposit, each under its checklist item, sent as soon as chosen. */
export function useUploads(send: Send, earlier?: SellerNotice['answer']) {
  const [uploads, setUploads] = useState<readonly Upload[]>(() =>
    (earlier?.exhibits ?? []).map(({ id, item, name, size, pages }) => ({
      key: id,
      item,
      name,
      size,
      share: 1,
      exhibit: { id, pages },
    })),
  );
  const change = (key: string, next: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...next } : upload)));

  const sendOne = async (upload: Upload) => {
    if (!upload.file) return;
    try {
      const exhibit = await send(upload.file, upload.key, (share) => change(upload.key, { share }));
      change(upload.key, { exhibit, share: 1 });
    } catch (error) {
      const problem = error instanceof ProblemError ? refusals[error.code] : undefined;
      change(upload.key, problem ? { problem } : { error });
    }
  };

  const arrived = uploads.flatMap(({ exhibit, item }) => (exhibit ? [{ id: exhibit.id, item }] : []));
  return {
    uploads,
    /** Stored documents: by item, and by id. */
    ...{ arrived, ids: arrived.map(({ id }) => id) },
    /** Whether an upload is running. */
    sending: uploads.some((one) => !one.exhibit && !one.problem && one.error === undefined),
    add: (item: string, files: readonly File[]) => {
      const added = files.map((file): Upload => {
        const problem = uploadProblem(file);
        const { name, size } = file;
        return { key: crypto.randomUUID(), item, name, size, share: 0, file, ...(problem && { problem }) };
      });
      setUploads((all) => [...all, ...added]);
      for (const upload of added) if (!upload.problem) void sendOne(upload);
    },
    again: (upload: Upload) => {
      change(upload.key, { error: undefined, share: 0 });
      void sendOne(upload);
    },
    remove: (key: string) => setUploads((all) => all.filter((upload) => upload.key !== key)),
  };
}

export type Uploads = ReturnType<typeof useUploads>;

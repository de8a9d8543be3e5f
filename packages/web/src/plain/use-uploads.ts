import type { Schemas } from '@marketsafe/sdk';
import { exhibitLimits, ProblemError } from '@marketsafe/sdk';
import { useEffect, useState } from 'react';
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
  /** Its size as it was chosen, before it was made ready. */
  readonly before?: number;
  readonly share: number;
  readonly file?: File;
  readonly isReady?: true;
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

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/** The error of a file before sending. Trusts the browser's type; the service checks the content. */
export function uploadProblem(file: { size: number; type: string }): UploadProblem | undefined {
  if (file.size === 0) return 'empty';
  if (file.size > exhibitLimits.bytes) return 'tooLarge';
  return (exhibitLimits.types as readonly string[]).includes(file.type) ? undefined : 'wrongType';
}

interface Given {
  /** Documents that are stored already. */
  readonly earlier?:
    | readonly Pick<
        NonNullable<SellerNotice['answer']>['exhibits'][number],
        'id' | 'item' | 'name' | 'size' | 'pages'
      >[]
    | undefined;
  /** Makes a file fit to be sent. */
  readonly prepare?: (file: File) => Promise<File>;
}

const asItIs = async (file: File): Promise<File> => file;
/** Milliseconds until what did not arrive for want of a connection is sent again; at once when it is back. */
const again = 5000;
/** It goes on by itself. */
export const isUnreachable = ({ error }: Upload): boolean => error instanceof ProblemError && error.status === 0;

/** The documents of one answer or deposit, each under its checklist item, sent as soon as chosen. */
export function useUploads(send: Send, { earlier = [], prepare = asItIs }: Given = {}) {
  const [uploads, setUploads] = useState<readonly Upload[]>(() =>
    earlier.map(({ id, item, name, size, pages }) => ({
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
      const file = upload.isReady ? upload.file : await prepare(upload.file);
      const unfit = uploadProblem(file);
      const { size } = file;
      change(upload.key, { file, size, isReady: true, ...(unfit && { problem: unfit }) });
      if (unfit) return;
      const exhibit = await send(file, upload.key, (share) => change(upload.key, { share }));
      change(upload.key, { exhibit, share: 1 });
    } catch (error) {
      const problem = error instanceof ProblemError ? refusals[error.code] : undefined;
      change(upload.key, problem ? { problem } : { error });
    }
  };

  const sendAgain = (upload: Upload) => {
    change(upload.key, { error: undefined, share: 0 });
    void sendOne(upload);
  };
  useEffect(() => {
    const waiting = uploads.filter(isUnreachable);
    if (waiting.length === 0) return undefined;
    const sendWaiting = () => waiting.forEach(sendAgain);
    const timer = setTimeout(sendWaiting, again);
    window.addEventListener('online', sendWaiting);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', sendWaiting);
    };
  });

  const arrived = uploads.flatMap(({ exhibit, item }) => (exhibit ? [{ id: exhibit.id, item }] : []));
  return {
    uploads,
    /** Stored documents: by item, and by id. */
    ...{ arrived, ids: arrived.map(({ id }) => id) },
    /** Whether an upload is running. */
    sending: uploads.some((one) => !one.exhibit && !one.problem && one.error === undefined),
    add: (item: string, files: readonly File[]) => {
      const added = files.map((file): Upload => {
        const { name, size } = file;
        // A picture may fit once it is made ready.
        const problem = isPicture(file) && size > 0 ? undefined : uploadProblem(file);
        const key = crypto.randomUUID();
        return { ...{ key, item, name, size, before: size, share: 0, file }, ...(problem && { problem }) };
      });
      setUploads((all) => [...all, ...added]);
      for (const upload of added) if (!upload.problem) void sendOne(upload);
    },
    again: sendAgain,
    remove: (key: string) => setUploads((all) => all.filter((upload) => upload.key !== key)),
  };
}

export type Uploads = ReturnType<typeof useUploads>;

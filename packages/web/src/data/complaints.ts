import { type Schemas, uploadDocument } from '@marketsafe/sdk';
import { client, sessionToken } from './client.ts';
import { useWrite } from './write.ts';

export type ComplaintRequest = Schemas['ComplaintRequest'];
export type ComplaintResponse = Schemas['ComplaintResponse'];

export type EvidenceKind = ComplaintRequest['evidence'] extends (infer One)[] | undefined
  ? One extends { kind: infer Kind }
    ? Kind
    : never
  : never;

/** A document of the participant's own, to put forward. */
export const sendDocument = (file: File, idempotencyKey: string, onProgress: (share: number) => void) => {
  const token = sessionToken();
  return uploadDocument(file, {
    ...{ idempotencyKey, onProgress, language: document.documentElement.lang },
    ...(token !== undefined && { token }),
  });
};

export const useFileComplaint = () =>
  useWrite(
    (body: ComplaintRequest, options) => client.fileComplaint({ body }, options),
    ['cases', 'findings', 'me', 'participants'],
  );

export const useCheckComplaint = () =>
  useWrite((body: Schemas['ComplaintCheckRequest']) => client.checkComplaint({ body }), []);

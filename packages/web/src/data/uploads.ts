import {
  type Schemas,
  uploadBrandPicture,
  uploadClearanceDocument,
  uploadDocument,
  uploadExhibit,
} from '@marketsafe/sdk';
import { sessionToken } from './client.ts';

/** Sends a document. `key` is the idempotency key; progress is 0..1. */
export type Send = (file: File, key: string, onProgress: (share: number) => void) => Promise<Schemas['Exhibit']>;

const how = (idempotencyKey: string, onProgress: (share: number) => void) => ({
  ...{ idempotencyKey, onProgress, language: document.documentElement.lang },
});

/** For the answer of a seller on the page that the link opens. */
export const sendExhibit =
  (link: string): Send =>
  (file, ...rest) =>
    uploadExhibit(link, file, how(...rest));

export const sendClearanceDocument =
  (link: string): Send =>
  (file, ...rest) =>
    uploadClearanceDocument(link, file, how(...rest));

/** For a participant's own document. */
export const sendDocument: Send = (file, ...rest) => {
  const token = sessionToken();
  return uploadDocument(file, { ...how(...rest), ...(token !== undefined && { token }) });
};

/** For a brand's photo bank. */
export function sendBrandPicture(brand: string, kind: 'photo' | 'logo', file: File): Promise<Schemas['BankedPicture']> {
  const token = sessionToken();
  const language = document.documentElement.lang;
  return uploadBrandPicture(brand, kind, file, { language, ...(token !== undefined && { token }) });
}

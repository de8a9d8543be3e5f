import { client } from './client.ts';
import { saveAnswer } from './download.ts';

/** Of what a seller reads behind its link: the picture of a page of a document. */
export const evidencePages =
  (link: string) =>
  (evidence: string, page: number): Promise<Blob> =>
    client.downloadEvidence({ path: { link, evidence }, query: { page } });

export const saveEvidence = (link: string, evidence: string): Promise<boolean> =>
  saveAnswer('downloadEvidence', { path: { link, evidence } }, evidence);

/** Of a case, for its complainant and the desk. */
export const readExhibit = (id: string, exhibit: string, page: number): Promise<Blob> =>
  client.downloadExhibit({ path: { case: id, exhibit }, query: { page } });

export const saveExhibit = (id: string, exhibit: string, original?: 'yes'): Promise<boolean> =>
  saveAnswer('downloadExhibit', { path: { case: id, exhibit }, query: { original } }, exhibit);

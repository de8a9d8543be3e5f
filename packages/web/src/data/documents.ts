import { client } from './client.ts';
import { saveAnswer } from './download.ts';

/** Reads page images of documents on the page that a seller's link opens. */
export const evidencePages =
  (link: string) =>
  (evidence: string, page: number): Promise<Blob> =>
    client.downloadEvidence({ path: { link, evidence }, query: { page } });

export const saveEvidence = (link: string, evidence: string): Promise<boolean> =>
  saveAnswer('downloadEvidence', { path: { link, evidence } }, evidence);

/** Reads page images of a case's documents, for its complainant and the review team. */
export const readExhibit = (id: string, exhibit: string, page: number): Promise<Blob> =>
  client.downloadExhibit({ path: { case: id, exhibit }, query: { page } });

export const saveExhibit = (id: string, exhibit: string, original?: 'yes'): Promise<boolean> =>
  saveAnswer('downloadExhibit', { path: { case: id, exhibit }, query: { original } }, exhibit);

/** The cleaned copy of a document without page images: a text. */
export const readExhibitText = async (id: string, exhibit: string): Promise<string> =>
  (await client.downloadExhibit({ path: { case: id, exhibit } })).text();

/** The same of a case that is read again without its parties. */
export const readPaper = (reading: string, paper: string, page: number): Promise<Blob> =>
  client.downloadReadingPaper({ path: { reading, paper }, query: { page } });

export const readPaperText = async (reading: string, paper: string): Promise<string> =>
  (await client.downloadReadingPaper({ path: { reading, paper } })).text();

import type { InputOf, Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { sendDocument } from './complaints.ts';
import { saveFile } from './download.ts';
import { usePages } from './pages.ts';
import { useWrite } from './write.ts';

export type CaseSummary = Schemas['CaseSummary'];
export type CaseDetail = Schemas['CaseDetail'];
export type Bundle = Schemas['BundleView'];
export type BundleFilter = Omit<NonNullable<InputOf<'listBundles'>['query']>, 'cursor' | 'limit'>;

export const useBundles = (filter: BundleFilter) =>
  usePages<Bundle>(
    ['cases', 'bundles', filter],
    (cursor) => client.listBundles({ query: { ...filter, limit: 25, ...(cursor && { cursor }) } }),
    { refetchInterval: 5000 },
  );

export const useCase = (id: string) =>
  useQuery({
    queryKey: ['cases', id],
    queryFn: () => client.getCase({ path: { case: id } }),
    enabled: id !== '',
    refetchInterval: 5000,
  });

const touched = ['cases', 'me', 'desk', 'sellers'];

type Report = NonNullable<Schemas['StandBehindRequest']['report']>;
export type ReportKind = Report['kind'];
export type ReportFinding = Report['finding'];

export const useStandBehind = (id: string) =>
  useWrite(
    (body: Schemas['StandBehindRequest'], options) => client.standBehind({ path: { case: id }, body }, options),
    touched,
  );

export const useWithdraw = (id: string) =>
  useWrite(
    (body: Schemas['WithdrawRequest'], options) => client.withdraw({ path: { case: id }, body }, options),
    touched,
  );

export const useComplainantAppeal = (id: string) =>
  useWrite(
    (grounds: string, options) => client.appealAsComplainant({ path: { case: id }, body: { grounds } }, options),
    touched,
  );

export const useComplainantExtension = (id: string) =>
  useWrite((_: undefined, options) => client.extendAsComplainant({ path: { case: id } }, options), touched);

/** What is sent with an entry: the documents are uploaded first, each once however often it is tried. */
export interface WithFiles<Body> {
  readonly body: Omit<Body, 'documents'>;
  readonly files: readonly { readonly key: string; readonly file: File }[];
}

const uploaded = (files: WithFiles<unknown>['files']): Promise<string[]> =>
  Promise.all(files.map(async ({ key, file }) => (await sendDocument(file, key, () => {})).id));

export const useEnterProceedings = (id: string) =>
  useWrite(
    async ({ body, files }: WithFiles<Schemas['ProceedingsEntry']>, options) =>
      client.enterProceedings({ path: { case: id }, body: { ...body, documents: await uploaded(files) } }, options),
    touched,
  );

export const useAskDelay = (id: string) =>
  useWrite(
    async ({ body, files }: WithFiles<Schemas['DelayRequest']>, options) =>
      client.askDelay({ path: { case: id }, body: { ...body, documents: await uploaded(files) } }, options),
    touched,
  );

export const saveExhibit = (id: string, exhibit: { id: string }, original?: 'yes'): Promise<boolean> =>
  saveFile(`/cases/${id}/exhibits/${exhibit.id}${original ? '?original=yes' : ''}`, exhibit.id);

export const readExhibitPage = (id: string, exhibit: string, page: number): Promise<Blob> =>
  client.downloadExhibit({ path: { case: id, exhibit }, query: { page } });

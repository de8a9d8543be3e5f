import { type InputOf, type Schemas, uploadClearanceDocument } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { saveFile } from './download.ts';
import { useWrite } from './write.ts';

export type Clearance = Schemas['ClearanceView'];
export type ShopClearances = Schemas['ShopClearances'];
type Filter = NonNullable<InputOf<'listClearances'>['query']>;

export const useClearances = (filter: Filter) =>
  useQuery({
    queryKey: ['clearances', filter],
    queryFn: async () => (await client.listClearances({ query: filter })).items,
    refetchInterval: 10_000,
  });

const touched = ['clearances', 'cases', 'desk', 'overview'];

export const useDecideClearance = (clearance: string) =>
  useWrite(
    (body: Schemas['ClearanceDecision'], options) => client.decideClearance({ path: { clearance }, body }, options),
    touched,
  );

export const useEndClearance = (clearance: string) =>
  useWrite(
    (body: Schemas['ClearanceEnding'], options) => client.endClearance({ path: { clearance }, body }, options),
    touched,
  );

export const useGrantClearance = () =>
  useWrite((body: Schemas['ClearanceGrant'], options) => client.grantClearance({ body }, options), touched);

export const useInvite = () =>
  useWrite((body: Schemas['ClearanceInvitation'], options) => client.inviteToClearance({ body }, options), touched);

export const saveDocument = (clearance: string, document: { id: string }, original?: 'yes'): Promise<boolean> =>
  saveFile(
    `/clearances/${encodeURIComponent(clearance)}/documents/${document.id}${original ? '?original=yes' : ''}`,
    document.id,
  );

export const readDocumentPage = (clearance: string, document: string, page: number): Promise<Blob> =>
  client.downloadClearanceDocument({ path: { clearance, document }, query: { page } });

export const useShopClearances = (link: string) =>
  useQuery({
    queryKey: ['shop-clearances', link],
    queryFn: () => client.getShopClearances({ path: { link } }),
    refetchInterval: 10_000,
  });

export const useDeposit = (link: string) =>
  useWrite(
    (body: Schemas['ClearanceDeposit'], options) => client.depositClearance({ path: { link }, body }, options),
    ['shop-clearances'],
  );

export const sendDocument = (link: string, file: File, idempotencyKey: string, onProgress: (share: number) => void) =>
  uploadClearanceDocument(link, file, { idempotencyKey, onProgress, language: document.documentElement.lang });

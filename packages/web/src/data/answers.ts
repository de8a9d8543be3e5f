import { type Schemas, uploadExhibit } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from './client.ts';
import { saveFile } from './download.ts';
import { useWrite } from './write.ts';

export type SellerNotice = Schemas['SellerNotice'];
export type Exhibit = Schemas['Exhibit'];

export const useNotice = (link: string) =>
  useQuery({
    queryKey: ['notice', link],
    queryFn: () => client.getNotice({ path: { link } }),
    refetchInterval: 10_000,
  });

/** What a person does on a page and a scanner of mail does not: it loads the page, and may run it, but touches nothing. */
const ownActs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Tells the programme that a person has the notice before them, so that it is known to have arrived and the clock may run:
 * at their first own act on the page, not when it is loaded, since a mail scanner may load and run it as well.
 */
export function useOpened(link: string, shown: boolean): void {
  const opened = useWrite(() => client.openNotice({ path: { link } }), ['notice']);
  const { mutate } = opened;
  useEffect(() => {
    if (!shown) return;
    const stop = new AbortController();
    const told = ({ isTrusted }: Event) => {
      if (!isTrusted) return;
      stop.abort();
      mutate(undefined);
    };
    for (const act of ownActs) window.addEventListener(act, told, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [shown, mutate]);
}

export const useAnswer = (link: string) =>
  useWrite(
    (body: Schemas['CounterNoticeRequest'], options) => client.answerComplaint({ path: { link }, body }, options),
    ['notice'],
  );

export const useReportDemand = (link: string) =>
  useWrite(
    (body: Schemas['DemandReport'], options) => client.reportDemand({ path: { link }, body }, options),
    ['notice'],
  );

export const useDeclareLoss = (link: string) =>
  useWrite(
    (body: Schemas['LossDeclaration'], options) => client.declareLoss({ path: { link }, body }, options),
    ['notice'],
  );

export const useReply = (link: string) =>
  useWrite(
    (body: Schemas['ReplyRequest'], options) => client.replyToReport({ path: { link }, body }, options),
    ['notice'],
  );

export const useSellerExtension = (link: string) =>
  useWrite((_: undefined, options) => client.extendAsSeller({ path: { link } }, options), ['notice']);

export const useSellerAppeal = (link: string) =>
  useWrite(
    (grounds: string, options) => client.appealAsSeller({ path: { link }, body: { grounds } }, options),
    ['notice'],
  );

export const sendExhibit = (link: string, file: File, idempotencyKey: string, onProgress: (share: number) => void) =>
  uploadExhibit(link, file, { idempotencyKey, onProgress, language: document.documentElement.lang });

export const saveEvidence = (link: string, evidence: { id: string }): Promise<boolean> =>
  saveFile(`/answers/${encodeURIComponent(link)}/evidence/${evidence.id}`, evidence.id);

export const readEvidencePage = (link: string, evidence: string, page: number): Promise<Blob> =>
  client.downloadEvidence({ path: { link, evidence }, query: { page } });

export type ShopNotice = Schemas['ShopNotice'];

export const useShopNotice = (link: string) =>
  useQuery({ queryKey: ['notice', 'shop', link], queryFn: () => client.getShopNotice({ path: { link } }) });

export const useContestRecognition = (link: string) =>
  useWrite(
    (grounds: string, options) => client.contestRecognition({ path: { link }, body: { grounds } }, options),
    ['notice'],
  );

import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { saveFile } from './download.ts';

export type PacketFile = Schemas['PacketFile'];

/** Whose packet: that of a case, for its complainant and the desk, or behind a seller's link. */
export interface PacketSource {
  readonly case: string;
  readonly link?: string;
}

/** It never changes, so it is read once. */
export const usePacket = ({ case: id, link }: PacketSource, enabled: boolean) =>
  useQuery({
    queryKey: ['packet', id, link],
    queryFn: () =>
      link === undefined
        ? client.getPacket({ path: { case: id } })
        : client.getNoticePacket({ path: { link, case: id } }),
    enabled,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** `json`, or a PDF in one of the languages. */
export type PacketForm = 'json' | 'en' | 'zh-CN';

export function savePacket({ case: id, link }: PacketSource, form: PacketForm): Promise<boolean> {
  const packet = link === undefined ? `/cases/${id}/packet` : `/answers/${encodeURIComponent(link)}/packets/${id}`;
  const pdf = link === undefined ? `${packet}.pdf` : `${packet}/packet.pdf`;
  return saveFile(form === 'json' ? packet : `${pdf}?language=${form}`, `marketsafe-packet-${id}`);
}

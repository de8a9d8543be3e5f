import { useRead } from './api.ts';
import { saveAnswer } from './download.ts';

/** The source of a packet: a case, for its complainant and the review team, or a seller's link. */
export interface PacketSource {
  readonly case: string;
  readonly link?: string;
}

export function usePacket({ case: id, link = '' }: PacketSource, enabled: boolean) {
  const own = useRead('getPacket', { path: { case: id } }, { enabled: enabled && link === '', retry: false });
  const behindLink = { enabled: enabled && link !== '', retry: false };
  const sellers = useRead('getNoticePacket', { path: { link, case: id } }, behindLink);
  return link === '' ? own : sellers;
}

/** `json`, or a PDF in one of the languages. */
export type PacketForm = 'json' | 'en' | 'zh-CN';

export function savePacket({ case: id, link }: PacketSource, form: PacketForm): Promise<boolean> {
  const query = form === 'json' ? {} : { language: form };
  const name = `marketsafe-packet-${id}`;
  return link === undefined
    ? saveAnswer(form === 'json' ? 'getPacket' : 'downloadPacket', { path: { case: id }, query }, name)
    : saveAnswer(
        form === 'json' ? 'getNoticePacket' : 'downloadNoticePacket',
        { path: { link, case: id }, query },
        name,
      );
}

import { useRead } from './api.ts';
import { handToBrowser, saveAnswer } from './download.ts';

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

/** `json`, a web archive of what was read of the page, or a PDF in one of the languages. */
export type PacketForm = 'json' | 'warc' | 'en' | 'zh-CN';

const operations = {
  json: ['getPacket', 'getNoticePacket'],
  warc: ['downloadPacketArchive', 'downloadNoticePacketArchive'],
  en: ['downloadPacket', 'downloadNoticePacket'],
  'zh-CN': ['downloadPacket', 'downloadNoticePacket'],
} as const;

export function savePacket({ case: id, link }: PacketSource, form: PacketForm): Promise<boolean> {
  const query = form === 'json' || form === 'warc' ? {} : { language: form };
  const [own, sellers] = operations[form];
  const path = link === undefined ? { case: id } : { link, case: id };
  return saveAnswer(link === undefined ? own : sellers, { path, query }, `marketsafe-packet-${id}`);
}

/** A packet's time stamp, as the file that OpenSSL reads. */
export function saveStamp(id: string, file: string): void {
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  handToBrowser(new Blob([bytes], { type: 'application/timestamp-reply' }), `packet-${id}.tsr`);
}

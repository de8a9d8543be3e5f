import { Language } from '@marketsafe/terms';
import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { PacketFile } from './contract.ts';

const ofCase = z.strictObject({ case: Id });
const ofLink = z.strictObject({ link: Id, case: Id });
/** Language of the document; default the request's. */
const query = z.strictObject({ language: Language.optional() });

export const packetRoutes = routes({
  getCasePicture: {
    method: 'GET',
    url: '/cases/:case/picture',
    summary: 'The first picture of a case’s listing, small, as a JPEG. A problem `picture-…` says why there is none',
    tag: 'packets',
    access: 'user',
    keys: ['read'],
    params: ofCase,
    answer: z.any(),
  },
  getNoticePicture: {
    method: 'GET',
    url: '/answers/:link/pictures/:case',
    summary: 'The same, for the seller behind a signed link',
    tag: 'packets',
    access: 'answer-link',
    params: ofLink,
    answer: z.any(),
  },
  getComparedPicture: {
    method: 'GET',
    url: '/cases/:case/pictures/:picture',
    summary:
      'A picture with which a packet compares the listing’s, small, as a JPEG. A problem `picture-…` says why there is none',
    tag: 'packets',
    access: 'user',
    keys: ['read'],
    params: ofCase.extend({ picture: Id }),
    answer: z.any(),
  },
  getNoticeComparedPicture: {
    method: 'GET',
    url: '/answers/:link/pictures/:case/:picture',
    summary: 'The same, for the seller behind a signed link; not the pictures of other sellers’ cases',
    tag: 'packets',
    access: 'answer-link',
    params: ofLink.extend({ picture: Id }),
    answer: z.any(),
  },
  getPacket: {
    method: 'GET',
    url: '/cases/:case/packet',
    summary: 'The record behind a complaint as you may see it, with what it takes to verify it',
    tag: 'packets',
    access: 'user',
    keys: ['read'],
    params: ofCase,
    answer: PacketFile,
    provesCase: true,
  },
  downloadPacket: {
    method: 'GET',
    url: '/cases/:case/packet.pdf',
    summary: 'The same as a document, in English or Chinese',
    tag: 'packets',
    access: 'user',
    keys: ['read'],
    params: ofCase,
    query,
    answer: z.any(),
    provesCase: true,
  },
  downloadPacketArchive: {
    method: 'GET',
    url: '/cases/:case/packet.warc',
    summary: 'What was read of the page when the complaint was filed, as a web archive (WARC 1.1)',
    tag: 'packets',
    access: 'user',
    keys: ['read'],
    params: ofCase,
    answer: z.any(),
    provesCase: true,
  },
  getNoticePacket: {
    method: 'GET',
    url: '/answers/:link/packets/:case',
    summary: 'The record behind a complaint, for the seller behind a signed link',
    tag: 'packets',
    access: 'answer-link',
    params: ofLink,
    answer: PacketFile,
    provesCase: true,
  },
  downloadNoticePacket: {
    method: 'GET',
    url: '/answers/:link/packets/:case/packet.pdf',
    summary: 'The same as a document, in English or Chinese',
    tag: 'packets',
    access: 'answer-link',
    params: ofLink,
    query,
    answer: z.any(),
    provesCase: true,
  },
  downloadNoticePacketArchive: {
    method: 'GET',
    url: '/answers/:link/packets/:case/packet.warc',
    summary: 'What was read of the page when the complaint was filed, as a web archive (WARC 1.1)',
    tag: 'packets',
    access: 'answer-link',
    params: ofLink,
    answer: z.any(),
    provesCase: true,
  },
});

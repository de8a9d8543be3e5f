import { randomUUID } from 'node:crypto';
import type { Reader } from './markers.ts';

export const participants = ['brand', 'rival', 'agent', 'idle-agent', 'association'] as const;
export type ParticipantName = (typeof participants)[number];
/** The rights holders, who file under their own rights. */
export type HolderName = 'brand' | 'rival';
export const desk = ['reviewer', 'approver'] as const;
export type DeskName = (typeof desk)[number];
/** Someone who speaks for the marketplace, which is no party to any case. */
export const host = 'marketplace';
export const shops = ['brand-shop', 'silent-shop', 'rival-shop', 'rival-silent-shop', 'both-shop'] as const;
export type Shop = (typeof shops)[number];

export interface Person {
  readonly name: Reader;
  readonly token: string;
  /** The participant's id; for the review team the user's. */
  readonly id: string;
}

/** A case as its parties know it. */
export interface Dispute {
  readonly case: string;
  readonly bundle: string;
  readonly holder: HolderName;
  readonly by: ParticipantName;
  readonly shop: Shop;
  readonly listing: string;
}

/** One side's things in a dispute, by the routes' names. */
export interface Things {
  readonly participant: string;
  readonly enrolment: string;
  readonly mark: string;
  readonly case: string;
  readonly exhibit: string;
  /** The clearance that its seller asked for, with the deposited document. */
  readonly clearance: string;
  readonly document: string;
  readonly right: string;
  readonly registration: string;
  /** A registration that its holder asked the review team for, with the certificate that it sent. */
  readonly asked: string;
  readonly certificate: string;
  readonly brand: string;
  /** A photo that it uploaded for its brand. */
  readonly photo: string;
  /** What a person without an account told about a listing of the brand. */
  readonly tip: string;
  /** Rules that the review team dropped after their simulation. */
  readonly proposal: string;
  readonly webhook: string;
  readonly message: string;
  readonly apiKey: string;
  /** Its user, and an invitation of a colleague: its id and the token of its link. */
  readonly member: string;
  readonly invitation: string;
  readonly joining: string;
  /** An invitation of an agent to a mandate: its id and the token of its link. */
  readonly offer: string;
  readonly offered: string;
  /** Links: of the statement of reasons, of a notice about the whole shop, and to the clearances. */
  readonly notice: string;
  readonly shopNotice: string;
  readonly clearances: string;
  readonly shop: string;
  readonly listing: string;
}

const aLink = (): string => `${randomUUID()}.0.${'x'.repeat(43)}`;

/** No one's: in the form of real things, but missing. */
export const nothing: Things = {
  ...{ participant: randomUUID(), enrolment: randomUUID(), case: randomUUID(), exhibit: randomUUID() },
  ...{ right: 'cn-zq9999kz', registration: 'zq9999kz', mark: 'meiyouren', brand: 'zq9999kz-0123456789abcdef' },
  photo: randomUUID(),
  tip: randomUUID(),
  ...{ asked: 'zq9998kz', certificate: randomUUID() },
  ...{ clearance: randomUUID(), document: randomUUID(), proposal: randomUUID() },
  ...{ member: randomUUID(), invitation: randomUUID(), joining: 'x'.repeat(43) },
  ...{ offer: randomUUID(), offered: 'x'.repeat(43) },
  ...{ apiKey: randomUUID(), webhook: randomUUID(), message: `msg_${randomUUID().replaceAll('-', '')}` },
  ...{ notice: aLink(), shopNotice: aLink(), clearances: aLink() },
  ...{ shop: 'nobodys-shop', listing: '900099' },
};

import { randomUUID } from 'node:crypto';
import type { Reader } from './markers.ts';

export const participants = ['brand', 'rival', 'agent', 'idle-agent', 'association'] as const;
export type ParticipantName = (typeof participants)[number];
/** Who holds rights, and files under them. */
export type HolderName = 'brand' | 'rival';
export const desk = ['reviewer', 'approver'] as const;
export type DeskName = (typeof desk)[number];
export const shops = ['brand-shop', 'silent-shop', 'rival-shop', 'rival-silent-shop', 'both-shop'] as const;
export type Shop = (typeof shops)[number];

export interface Person {
  readonly name: Reader;
  readonly token: string;
  /** The participant's id; the user's at the desk. */
  readonly id: string;
}

/** A case as those who are in it know it. */
export interface Dispute {
  readonly case: string;
  readonly bundle: string;
  readonly holder: HolderName;
  readonly by: ParticipantName;
  readonly shop: Shop;
  readonly listing: string;
}

/** What one side of a dispute has, by what the routes call it. */
export interface Things {
  readonly participant: string;
  readonly enrolment: string;
  readonly mark: string;
  readonly case: string;
  readonly exhibit: string;
  /** What its seller asked for, with the document that it deposited. */
  readonly clearance: string;
  readonly document: string;
  readonly right: string;
  readonly registration: string;
  readonly brand: string;
  /** Rules that the desk dropped again, after their simulation. */
  readonly proposal: string;
  readonly webhook: string;
  readonly message: string;
  /** Links: of the statement of reasons, of a notice about the whole shop, and to the clearances. */
  readonly notice: string;
  readonly shopNotice: string;
  readonly clearances: string;
  readonly shop: string;
  readonly listing: string;
}

const aLink = (): string => `${randomUUID()}.0.${'x'.repeat(43)}`;

/** Nobody's: as nobody has ever had it, in the form that such things have. */
export const nothing: Things = {
  ...{ participant: randomUUID(), enrolment: randomUUID(), case: randomUUID(), exhibit: randomUUID() },
  ...{ right: 'cn-zq9999kz', registration: 'zq9999kz', mark: 'meiyouren', brand: 'zq9999kz-0123456789abcdef' },
  ...{ clearance: randomUUID(), document: randomUUID(), proposal: randomUUID() },
  ...{ webhook: randomUUID(), message: `msg_${randomUUID().replaceAll('-', '')}` },
  ...{ notice: aLink(), shopNotice: aLink(), clearances: aLink() },
  ...{ shop: 'nobodys-shop', listing: '900099' },
};

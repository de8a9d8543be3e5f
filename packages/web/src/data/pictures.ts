import { client } from './client.ts';
import type { PacketSource } from './packets.ts';

/** A picture of a listing: an id under which what was loaded is kept, and how it is read. */
export interface PictureSource {
  readonly id: string;
  readonly read: () => Promise<Blob>;
}

/** @param place among the listing's pictures, from 0 */
export const ofListing = ({ marketplace, id }: { marketplace: string; id: string }, place = 0): PictureSource => ({
  id: `listing ${marketplace}/${id} ${place}`,
  read: () => client.getListingPicture({ path: { marketplace, listing: id }, query: { place } }),
});

/** A picture of the participant's own photo bank. */
export const ofBank = (picture: string): PictureSource => ({
  id: `bank ${picture}`,
  read: () => client.getBankPicture({ path: { picture } }),
});

/** A picture with which a packet compares one of the listing's. */
export const ofPacket = ({ case: id, link }: PacketSource, picture: string): PictureSource => ({
  id: `packet ${id} ${picture}`,
  read: () =>
    link === undefined
      ? client.getComparedPicture({ path: { case: id, picture } })
      : client.getNoticeComparedPicture({ path: { link, case: id, picture } }),
});

export const ofCase = (id: string): PictureSource => ({
  id: `case ${id}`,
  read: () => client.getCasePicture({ path: { case: id } }),
});

/** On the page that a seller's link opens. */
export const ofNotice = (link: string, id: string): PictureSource => ({
  id: `notice ${id}`,
  read: () => client.getNoticePicture({ path: { link, case: id } }),
});

export const ofAudit = (audit: string): PictureSource => ({
  id: `audit ${audit}`,
  read: () => client.getAuditPicture({ path: { audit } }),
});

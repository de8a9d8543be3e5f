import { client } from './client.ts';

/** A picture of a listing: an id under which what was loaded is kept, and how it is read. */
export interface PictureSource {
  readonly id: string;
  readonly read: () => Promise<Blob>;
}

export const ofListing = ({ marketplace, id }: { marketplace: string; id: string }): PictureSource => ({
  id: `listing ${marketplace}/${id}`,
  read: () => client.getListingPicture({ path: { marketplace, listing: id } }),
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

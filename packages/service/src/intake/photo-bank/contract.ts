import { Region } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

/** A photo or logo of a brand, with which pictures of listings are compared. */
export const BankedPicture = z
  .object({
    id: z.string(),
    brand: z.string(),
    /** `photo`: genuine goods. */
    kind: z.enum(['photo', 'logo']),
    /** `waits`: its fingerprint is being made. `refused`: it is compared with nothing, and `why` says the reason. */
    state: z.enum(['waits', 'compared', 'refused']),
    /** `unreadable`: no picture, damaged, or too large. `plain`: a logo of too few corners to be found in pictures. */
    why: z.string().optional(),
    /** Of an upload: the name of its file. */
    name: z.string().optional(),
    /** Of one that was learned: the listing of an authorised shop that shows it. */
    from: z
      .object({
        ...{ marketplace: z.string(), seller: z.string() },
        ...{ listing: z.string().optional(), address: z.string().optional() },
      })
      .optional(),
    /** When it was uploaded, or since when that shop shows it. */
    since: Instant,
  })
  .meta({ id: 'BankedPicture' });

/** A picture of a listing beside a picture that it is like, so that both sides can look and say what is wrong with it. */
export const PicturePair = z
  .object({
    /** The listing's picture, its place among them from 0, and since when the seller's pages show it, as far as pulls tell. */
    image: z.string(),
    place: z.int(),
    shownSince: Instant,
    /** The picture that it is like: its id, and where it is from. */
    with: z.object({
      id: z.string(),
      bank: z.enum(['brand', 'logo', 'case']),
      /** When it was uploaded, or since when the page that it is from shows it. */
      since: Instant,
      /** Of an upload: the name of its file. */
      name: z.string().optional(),
      /** The page that it is from. */
      seller: z.string().optional(),
      listing: z.object({ marketplace: z.string(), id: z.string() }).optional(),
      address: z.string().optional(),
      /** The upheld case. */
      case: z.string().optional(),
    }),
    /** `same-picture`: a copy. `same-scene`: the same background, with other goods. `logo`: the mark is in the picture. */
    kind: z.enum(['same-picture', 'same-scene', 'logo']),
    /** Points that both pictures have at the same place. */
    points: z.int(),
    mirrored: z.boolean(),
    /** The part of the listing's picture that agrees, and the part of the other that it agrees with. */
    part: Region,
    withPart: Region,
    /** Sellers known to be honest who show the same. */
    honestSellers: z.int(),
  })
  .meta({ id: 'PicturePair' });
export type PicturePair = z.output<typeof PicturePair>;

/** The pictures of a listing that were compared, and those that were not, with the reason. */
export const ListingPictures = z
  .object({
    pairs: z.array(PicturePair),
    /**
     * `no-bank`: you have no photo, logo or upheld case to compare with. `not-yet`: it waits to be read. `not-compared`: of a listing only the first pictures are. The other reasons are those of
     * `getListingPicture`, without their prefix.
     */
    missing: z.array(z.object({ image: z.string(), place: z.int(), why: z.string() })),
  })
  .meta({ id: 'ListingPictures' });

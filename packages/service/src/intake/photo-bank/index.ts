/**
 * The photo bank: fingerprints of the pictures that listings show, and of those that they are compared with. Other folders ask
 * `picturesOf` for the fingerprinted pictures of a listing and `picturesLike` for what each is like.
 */
export {
  type Bank,
  type Likeness,
  type PictureLike,
  picturesLike,
  picturesLikeEach,
  picturesOf,
  type ShownPicture,
} from './likeness.ts';

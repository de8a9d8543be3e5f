/** What screening's signals about a listing's pictures say of a right. */
import type { Signal } from '@marketsafe/terms';

/**
 * Whether a picture shows the right itself: a logo that was checked as its registration, or the photo of a case that was upheld under it. Not a
 * logo that is only in a brand book, which is unchecked; nor a photo of the brand's own, under which others sell genuine goods; nor a scene, in which
 * stands another article.
 */
export const showsPictureOf = (signals: readonly Signal[], right: string | undefined): boolean =>
  right !== undefined &&
  signals.some(
    ({ signal, bank, right: of }) =>
      of === right && ((signal === 'same-picture' && bank === 'case') || (signal === 'logo' && bank === 'logo')),
  );

/** The words that were read in pictures. */
export const textRead = (signals: readonly Signal[]): string[] =>
  signals.flatMap(({ signal, seen }) => (signal === 'text-in-picture' && seen !== undefined ? [seen] : []));

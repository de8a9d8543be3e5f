import type { Region } from '@marketsafe/terms';
import { bankPicture } from '../../intake/photo-bank/index.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { ComparedPicture, PacketFile, PacketPicture } from './contract.ts';
import type { PacketDependencies } from './read-packet.ts';
import { type Bilingual, pairWords, pictureWords, requestWords } from './words.ts';

/** One picture of a pair as a document draws it: the picture or why there is none, and the part that agrees with the other. */
interface DrawnSide extends Pick<PacketPicture, 'thumbnail' | 'why'> {
  readonly label: Bilingual;
  readonly part?: Region | undefined;
}
export type DrawnPair = readonly [DrawnSide, DrawnSide];

/** The pictures that a packet compares, for its document. A seller does not see what another's listing showed. */
export function drawnPairs(deps: PacketDependencies, file: PacketFile): Promise<DrawnPair[]> {
  const { pictures = [], seen = [] } = file.parts.packet.body?.comparison ?? {};
  return Promise.all(
    pictures.map(async ({ image, with: other }): Promise<DrawnPair> => {
      const at = file.pictures.findIndex(({ address }) => address === image);
      const { thumbnail, why } = file.pictures[at] ?? { why: pictureWords.notKept };
      const match = seen.find((one) => one.image === image && one.with === other.id);
      return [
        {
          ...(thumbnail === undefined ? { why } : { thumbnail }),
          label: requestWords.picture(at + 1),
          part: match?.region,
        },
        { ...(await otherOf(deps, file, other)), label: pairWords[other.bank], part: match?.withRegion },
      ];
    }),
  );
}

async function otherOf(
  deps: PacketDependencies,
  { reader }: PacketFile,
  { id, bank }: ComparedPicture['with'],
): Promise<Pick<DrawnSide, 'thumbnail' | 'why'>> {
  if (reader === 'seller' && bank === 'case') return { why: pairWords.others };
  try {
    const picture = await bankPicture(deps, id);
    return { thumbnail: (await picture.read()).toString('base64') };
  } catch (error) {
    if (error instanceof ProblemError) return { why: pairWords.gone };
    throw error;
  }
}

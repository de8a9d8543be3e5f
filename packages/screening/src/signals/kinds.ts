import { innocent } from './innocent/index.ts';
import { jargon } from './jargon/index.ts';
import { logo } from './logo/index.ts';
import { mark } from './mark/index.ts';
import { price } from './price/index.ts';
import { samePicture } from './same-picture/index.ts';
import { sameScene } from './same-scene/index.ts';
import { seller } from './seller/index.ts';
import type { SignalKind } from './signal.ts';
import { stuffing } from './stuffing/index.ts';
import { textInPicture } from './text-in-picture/index.ts';

/** The kinds that read words, the price and the seller. */
export const KINDS_WITHOUT_PICTURES: readonly SignalKind[] = [mark, innocent, stuffing, jargon, price, seller];

/** Every kind of signal, in the order of the waterfall. To add one, add a folder and a line here. */
export const SIGNAL_KINDS: readonly SignalKind[] = [
  ...KINDS_WITHOUT_PICTURES,
  ...[samePicture, sameScene, logo, textInPicture],
];

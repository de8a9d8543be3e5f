/** A picture's name describes the whole drawing: `shoe-3f2-NIKE-o2-v1`, or mirrored and cropped `shoe-3f2-NIKE-o2-v1-c`. Only letters, digits, `_` and `-`, so it is safe in a URL. */
import { SHAPES, type Shape } from './goods.ts';

interface Look {
  readonly shape: Shape;
  /** Lower-case letters and digits; selects the place, the print and the colours. */
  readonly seed: string;
  /** The word on the goods; only its Latin letters and digits are drawn. */
  readonly mark: string;
  /** The index in `OVERLAYS`; 0 = none. */
  readonly overlay: number;
  readonly side: 1 | 2;
  /** Mirrored and cropped. */
  readonly copy?: boolean;
}

/** Texts of shops on their pictures. */
export const OVERLAYS: readonly string[] = [
  '',
  '专柜正品',
  '高仿 1:1',
  '工厂直供',
  '二手 九成新',
  '限时特价',
  '支持验货',
  '顺丰包邮',
  '原单品质',
];

export const pictureKey = ({ shape, seed, mark, overlay, side, copy = false }: Look): string => {
  const word = mark
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^A-Za-z0-9]+/g, '_');
  return `${shape}-${seed}-${word}-o${overlay}-v${side}${copy ? '-c' : ''}`;
};

/** Never fails: an invalid key gives a plain box. */
export const readPictureKey = (key: string): Look => {
  const [, shape = '', seed = '', mark = '', overlay = '', side = '', copy] =
    /^([a-z]{3,10})-([0-9a-z]{1,12})-(\w{0,24})-o(\d)-v([12])(-c)?$/.exec(key) ?? [];
  const known = SHAPES.find((each) => each === shape);
  if (!known) return { shape: 'box', seed: key.slice(0, 64), mark: '', overlay: 0, side: 1 };
  return {
    shape: known,
    seed,
    mark: mark.replaceAll('_', ' ').trim(),
    overlay: Number(overlay),
    side: side === '2' ? 2 : 1,
    ...(copy !== undefined && { copy: true }),
  };
};

import type { TFunction } from 'i18next';
import type { SellerNotice } from '../data/nouns.ts';

/** The goods that are down or restored: the notice's listings, one listing for its variants, or some variants only. */
export function headingOf(
  { cases, marketplaceName }: SellerNotice,
  isBack: boolean,
  language: keyof SellerNotice['marketplaceName'],
  t: TFunction<'seller'>,
): string {
  const marketplace = marketplaceName[language];
  const variants = cases.flatMap(({ variant }) => variant ?? []);
  const isWhole = variants.length === 0 || cases.some(({ wholeListing }) => wholeListing);
  if (!isWhole) {
    const names = variants.map(({ id, title = id }) => title).join(language === 'zh-CN' ? '、' : ', ');
    return t(isBack ? 'backVariants' : 'removedVariants', { marketplace, names });
  }
  const count = variants.length === 0 ? cases.length : 1;
  if (count === 1) return t(isBack ? 'backSimple' : 'removedSimple', { marketplace });
  return t(isBack ? 'backMany' : 'removedMany', { count, marketplace });
}

import { isLawIn, type Texts } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import type { Programme, ProgrammeMarketplace } from '../../platform/programme.ts';

/** Names certified bodies as redress, where a law or the Digital Services Act provides for them; where a law does, with the operator's list. */
export function settlementRedress(
  { laws, settlementBodies = [] }: Programme,
  { territories, union }: ProgrammeMarketplace,
): Texts | undefined {
  const binds = laws.some((law) => Object.keys(law.settlement).length > 0 && isLawIn(law, territories));
  if (!binds && union === undefined) return undefined;
  const bodies = binds ? settlementBodies : [];
  return {
    en: `A certified out-of-court dispute settlement body can be asked (Regulation (EU) 2022/2065 Art. 21)${named(bodies, 'en')}.`,
    'zh-CN': `可向经认证的庭外争议解决机构申请处理（欧盟第2022/2065号条例第21条）${named(bodies, 'zh-CN')}。`,
  };
}

/** Each with its languages and address. */
function named(bodies: NonNullable<Programme['settlementBodies']>, language: Language): string {
  if (bodies.length === 0) return '';
  const tongues = new Intl.DisplayNames(language, { type: 'language' });
  const [colon, comma, semicolon, open, close] =
    language === 'en' ? [': ', ', ', '; ', ' (', ')'] : ['：', '、', '；', '（', '）'];
  const each = bodies.map(
    ({ name, languages, url }) =>
      `${name}${open}${[...languages.map((one) => tongues.of(one) ?? one), url].join(comma)}${close}`,
  );
  return `${colon}${each.join(semicolon)}`;
}

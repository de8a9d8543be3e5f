import type { Redress } from '@marketsafe/procedure';
import { endText } from './instant-text.ts';
import type { Reader } from './line.ts';
import { periodText } from './period-text.ts';

/** The means of redress, each with its deadline if it has one. */
export function redressText(redress: readonly Redress[], reader: Reader): string {
  const { language, outside = [] } = reader;
  const inside = redress.map((one) => text(one, reader));
  const courts = { en: 'You can also go to court.', 'zh-CN': '也可依法向法院起诉。' };
  return [...inside, ...[...outside, courts].map((one) => one[language])].join(language === 'en' ? ' ' : '');
}

function text(redress: Redress, reader: Reader): string {
  const en = reader.language === 'en';
  const who = reader.as === 'seller' ? ['You', '您'] : ['The seller', '卖家'];
  switch (redress.way) {
    case 'replace-picture': {
      const within = periodText(redress.within, reader.language);
      return en
        ? `The complaint rests on a photo alone. If ${reader.as === 'seller' ? 'you replace' : 'the seller replaces'} the picture within ${within} of delivery and ${reader.as === 'seller' ? 'answer' : 'answers'} that the page is corrected, the page is restored and it costs no points.`
        : `该投诉仅涉及图片。${who[1]}在送达后 ${within}内更换图片，并回应“已经修改了页面”的，商品即恢复，不扣分。`;
    }
    case 'answer': {
      const within = periodText(redress.within, reader.language);
      return en
        ? `${who[0]} can answer with proof within ${within} of delivery.`
        : `${who[1]}可在送达后 ${within}内提交证明作出回应。`;
    }
    case 'answer-any-time':
      return en
        ? `${who[0]} can open the link and answer with proof at any time; the case then continues.`
        : `${who[1]}可随时通过链接提交证明作出回应，案件随即继续处理。`;
    case 'appeal': {
      if ('until' in redress) {
        const until = endText(redress.until, reader);
        return en
          ? `The losing side can appeal until ${until}; a different reviewer decides.`
          : `不服的一方可在 ${until} 前申请复核，由未参与本案的人决定。`;
      }
      const within = periodText(redress.within, reader.language);
      return en
        ? `A decision can be appealed within ${within}; a different reviewer decides.`
        : `处理结果作出后不服的，可在 ${within}内申请复核，由未参与本案的人决定。`;
    }
    case 'appeal-each-decision': {
      const within = periodText(redress.within, reader.language);
      return en
        ? `${who[0]} can open the link and appeal each decision behind the points within ${within} of that decision.`
        : `${who[1]}可对分数所依据的每一项决定，自该决定作出起 ${within}内通过链接申请复核。`;
    }
    case 'contest':
      return en
        ? `${who[0]} can open the link and object at any time if this is a mistake; a reviewer decides.`
        : `如认为有误，${who[1]}可随时通过链接提出异议，由人工决定。`;
    case 'ruling-to-come':
      return en
        ? 'The review team has yet to rule, and has everything that was sent.'
        : '案件尚待审理组判定，所提交的内容会一并审阅。';
    case 'appeal-under-way':
      return en
        ? 'An appeal is open, and its reviewer has everything that was sent.'
        : '复核正在进行中，所提交的内容会由负责复核的人一并审阅。';
    case 'none-inside':
      return en ? 'This programme offers no further remedy.' : '本项目内已无其他救济途径。';
    case 'file-again':
      return en ? 'You can complete the complaint and file it again at any time.' : '补齐后可随时重新提交投诉。';
  }
}

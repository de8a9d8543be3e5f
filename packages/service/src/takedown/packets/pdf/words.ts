import type { Bilingual } from '../words.ts';

const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

export const documentWords = {
  lead: both(
    'Recorded automatically by the programme when the complaint was filed. No one uploaded it, and later changes to the listing, the right or the finding do not change it. The parts not captured are listed below.',
    '本记录由系统在提交投诉时自动固定，并非由任何人上传；此后商品、权利或筛查结果的任何变化均不改变本记录。未留存的内容在下文列明。',
  ),
  untrusted: both(
    'The page’s words are the marketplace’s and the seller’s. Characters that cannot be shown appear as their number, as in [U+202E].',
    '页面内容为平台及卖家的原文。无法显示的字符以其编号表示，例如 [U+202E]。',
  ),
  packetHash: both('SHA-256 of the packet', '本记录的 SHA-256'),
  filerHash: both('SHA-256 of the part for the complainant and the review team', '投诉方与审理组部分的 SHA-256'),
  laws: both('The law that each part serves', '各部分对应的法律要求'),
  verify: both('How to verify it', '如何验证'),
  page: both('Page', '第'),
} as const;

export const pageNumber = (page: number, pages: number): Bilingual =>
  both(`Page ${page} of ${pages}`, `第 ${page} 页，共 ${pages} 页`);

export const cutShort = (characters: number): Bilingual =>
  both(
    `[${characters} more characters: see the JSON of this packet]`,
    `（另有 ${characters} 个字符，见本记录的 JSON 文件）`,
  );

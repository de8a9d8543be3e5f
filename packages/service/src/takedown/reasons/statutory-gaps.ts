import type { DelayGap, ProceedingsGap } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';

/** Why an entered lawsuit or complaint keeps no listing down, and why delay is counted, in words for the person who entered or asked. */
export const statutoryGapTexts: Readonly<Record<ProceedingsGap | DelayGap, Readonly<Record<Language, string>>>> = {
  'proceedings-not-found': {
    en: 'The court or the authority has no case with this number.',
    'zh-CN': '该法院或主管部门没有此编号的案件。',
  },
  'other-matter': {
    en: 'It is about other goods, another seller or another right.',
    'zh-CN': '所涉及的是其他商品、其他卖家或者其他权利。',
  },
  'not-filed-yet': { en: 'It is prepared, but not filed yet.', 'zh-CN': '仅作了准备，尚未提交。' },
  'proceedings-over': {
    en: 'It was withdrawn, dismissed or decided before.',
    'zh-CN': '此前已撤回、被驳回或者已有结果。',
  },
  'document-illegible': {
    en: 'The document cannot be read. Send a better scan.',
    'zh-CN': '材料无法辨认，请提交更清晰的扫描件。',
  },
  'within-control': { en: 'The delay could have been avoided.', 'zh-CN': '该延误是可以避免的。' },
  'not-needed': {
    en: 'None of the documents for these proceedings needs notarisation or legalisation.',
    'zh-CN': '本案起诉或投诉所需材料无须公证、认证。',
  },
  'delay-not-shown': { en: 'The document does not show the delay.', 'zh-CN': '所附材料不能证明存在该延误。' },
};

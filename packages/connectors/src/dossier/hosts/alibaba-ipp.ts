import { hostProfile } from '../../complaint-file/index.ts';
import { both, unchecked } from '../../host-fact.ts';
import { ippFacts, ippForm } from './ipp.ts';
import { all, goods, goodsOnly, steps } from './parts.ts';

export const alibabaIpp = {
  name: hostProfile('alibaba-ipp').name,
  seen: 'not-live',
  form: 'https://ipp.alibabagroup.com',
  sites: { taobao: ['CN'], tmall: ['CN'], '1688': ['CN'], alibaba: 'everywhere', aliexpress: 'everywhere' },
  rights: all,
  classes: goods,
  asks: ippForm,
  steps,
  facts: [
    ...ippFacts,
    unchecked(
      both(
        'Which of its marketplaces takes a right of another country. Alibaba.com and AliExpress sell in nearly all',
        '各站点是否接受其他国家的权利。阿里巴巴国际站和速卖通销往绝大多数国家和地区',
      ),
    ),
    goodsOnly,
  ],
} as const;

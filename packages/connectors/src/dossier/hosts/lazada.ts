import { hostProfile } from '../../complaint-file/index.ts';
import { both, reported } from '../../host-fact.ts';
import { ippFacts, ippForm } from './ipp.ts';
import { all, goods, goodsOnly, steps } from './parts.ts';

export const lazada = {
  name: hostProfile('lazada').name,
  seen: 'not-live',
  form: 'https://ipp.alibabagroup.com',
  sites: { lazada: ['SG', 'MY', 'ID', 'PH', 'TH', 'VN'] },
  rights: all,
  classes: goods,
  asks: ippForm,
  steps,
  facts: [
    ...ippFacts,
    reported(
      both(
        'Its complaints go by the same platform; documents of rights are uploaded once',
        '投诉使用同一平台；权利材料只需上传一次',
      ),
      'http://secagroup.org/lazada-best-practices-on-ipr-protection.html',
    ),
    reported(both('Its six countries', '六个国家的站点'), 'https://eservice.kangxin.com/html/1/393/7685.html'),
    goodsOnly,
  ],
} as const;

import { hostProfile } from '../../complaint-file/index.ts';
import { both, reported, unchecked } from '../../host-fact.ts';
import { agent, all, goods, goodsOnly, steps } from './parts.ts';

export const shopee = {
  name: hostProfile('shopee').name,
  seen: 'not-live',
  form: 'https://brandipportal.shopee.com',
  sites: { shopee: ['SG', 'MY', 'TH', 'ID', 'VN', 'PH', 'TW', 'BR', 'MX', 'CO', 'CL'] },
  rights: all,
  classes: goods,
  asks: [
    { fact: 'role' },
    { fact: 'contact-name' },
    { fact: 'contact-email' },
    { fact: 'type' },
    { fact: 'mark' },
    { fact: 'owner' },
    { fact: 'territories', note: both('Choose the markets where it is in force', '选择权利有效的市场') },
    { fact: 'number' },
    { fact: 'valid-until' },
    { fact: 'certificate' },
    { fact: 'authorisation', note: agent },
  ],
  steps,
  facts: [
    reported(
      both(
        'Documents of rights are registered once, for the markets in its portal',
        '权利材料一次登记，可用于门户内各市场',
      ),
      'http://www.secagroup.org/shopee.html',
    ),
    reported(
      both(
        'Its markets; each is enforced by itself, so a removal in one does not count in another',
        '各市场列表；各市场分别处理，在一个市场下架不影响其他市场',
      ),
      'https://www.marqvision.com/blog/shopee-ip-enforcement-guide',
    ),
    unchecked(both('The address of the form, and what it asks', '表单地址及填写内容')),
    goodsOnly,
  ],
} as const;

import { both, unchecked } from '../../host-fact.ts';

/** The Nice classes of goods; the others are of services. */
export const goods = Array.from({ length: 34 }, (_, at) => at + 1);
export const all = ['trademark', 'copyright', 'design', 'patent'] as const;

export const countries = unchecked(both('The countries where it sells', '销售的国家和地区'));
export const goodsOnly = unchecked(
  both(
    'Only goods are on sale, so a mark for services alone (classes 35–45) meets no offer',
    '只销售商品，仅核定在服务（第 35–45 类）上的商标没有可投诉的商品',
  ),
);
export const order = unchecked(
  both('The order of the fields, and whether there are more', '字段的顺序，以及是否还有其他字段'),
);

export const account = both(
  'Make an account for the owner of the right, or sign in.',
  '以权利人名义注册账号，或登录已有账号。',
);
export const fillIn = both(
  'Enter the fields of the worksheet from top to bottom, and add what it calls missing.',
  '按工作表自上而下填写各字段，并补充标明“缺少”的内容。',
);
export const upload = both(
  'Upload the documents. They are copies without hidden data; if the host wants the original file, take your own.',
  '上传材料。所附材料为去除隐藏信息的副本；平台要求原始文件的，请使用您自己的文件。',
);
export const wait = both(
  'Wait until the host confirms the right. Only then complaints can name it.',
  '等待平台确认该权利，确认后才能用于投诉。',
);
export const steps = [account, fillIn, upload, wait];

export const agent = both('Of an agent: signed by the rights holder', '代理人须提供，由权利人签署');

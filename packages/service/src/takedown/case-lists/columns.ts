import type { Language } from '@marketsafe/terms';
import type { z } from 'zod';
import type { TableColumn } from '../../platform/table-file.ts';
import type { CaseRow } from './contract.ts';

const both = (en: string, zh: string): Readonly<Record<Language, string>> => ({ en, 'zh-CN': zh });

/** Of the exported table; codes as the API has them (docs/enumerations.md), instants in UTC. */
export const columns: readonly TableColumn<z.input<typeof CaseRow>>[] = [
  [both('Case', '案件'), ({ id }) => id],
  [both('Filing', '投诉批次'), ({ filing }) => filing],
  [both('Filed at', '提交时间'), ({ filedAt }) => filedAt],
  [both('Marketplace', '平台'), ({ target }) => target.marketplace],
  [both('Listing or shop', '商品或店铺'), ({ target }) => target.id],
  [both('Title', '标题'), ({ title }) => title],
  [both('Price', '价格'), ({ price }) => (price ? Number(price.amount) : undefined)],
  [both('Currency', '币种'), ({ price }) => price?.currency],
  [both('Seller', '卖家'), ({ seller }) => seller.key],
  [both('Shop name', '店铺名称'), ({ seller }) => seller.name],
  [both('Rights holder', '权利人'), ({ holderName }) => holderName],
  [both('Mark', '商标'), ({ right }) => right.mark],
  [both('Office', '登记机构'), ({ right }) => right.office],
  [both('Registration', '登记号'), ({ right }) => right.number],
  [both('Reason', '投诉理由'), ({ reason }) => reason],
  [both('Lane', '通道'), ({ lane }) => lane],
  [both('Status', '状态'), ({ status }) => status],
  [both('Decision', '决定'), ({ decision }) => decision],
  [both('Next deadline', '下一期限'), ({ next }) => next?.due],
  [both('Whose turn', '待谁处理'), ({ next }) => next?.whose],
];

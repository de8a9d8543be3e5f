import type { Language } from '@marketsafe/terms';
import type { z } from 'zod';
import { asCsv, type TableColumn } from '../../platform/table-file.ts';
import { agreements, type Comparison, disagreements, type ShadowOrder } from './contract.ts';

type Order = z.input<typeof ShadowOrder>;
type Words = Readonly<Record<Language, string>>;
const both = (en: string, zh: string): Words => ({ en, 'zh-CN': zh });

/** The columns of the table; codes as the API has them (docs/enumerations.md). */
const columns: readonly TableColumn<Order>[] = [
  [both('Id', '编号'), ({ id }) => id],
  [both('Marketplace', '平台'), ({ marketplace }) => marketplace],
  [both('Rights holder', '权利人'), ({ holder }) => holder.name],
  [both('Listing or shop', '商品或店铺'), ({ target }) => target],
  [both('Title', '标题'), ({ title }) => title],
  [both('Seller', '卖家'), ({ seller }) => seller],
  [both('Kind of right', '权利种类'), ({ right }) => right.type],
  [both('Reason', '事由'), ({ reason }) => reason],
  [both('Lane', '通道'), ({ lane }) => lane],
  [both('Measure', '措施'), ({ measure }) => measure],
  [both('Would have been ordered', '本应下达的时间'), ({ orderedAt }) => orderedAt],
  [both('Comparison', '比对结果'), ({ comparison }) => comparison],
  [both('Counts as', '计为'), (order, language) => countedAs(order)[language]],
  [both('Seen', '所见时间'), ({ comparedAt }) => comparedAt],
  [both('What the marketplace said', '平台的意见'), ({ word }) => word?.word],
  [both('What the complaint lacks', '投诉欠缺'), ({ word }) => word?.lacks.join(' ')],
  [both('Reasons', '理由'), ({ word }) => word?.reasons],
];

const among = (some: readonly Comparison[], { comparison }: Order): boolean => some.includes(comparison);

/** What an order adds to the numbers. */
function countedAs(order: Order): Words {
  if (order.lane !== 'expedited') return both('not counted', '不计入');
  if (among(agreements, order)) return both('agreement', '认同');
  if (among(disagreements, order)) return both('disagreement', '不认同');
  return order.comparison === 'gone'
    ? both('gone, not known by whom', '已不在售，不知由谁下架')
    : both('not counted', '不计入');
}

/** Shadow orders for spreadsheets, a row each. */
export const asTable = (orders: readonly Order[], language: Language): string => asCsv(columns, orders, language);

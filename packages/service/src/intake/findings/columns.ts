import type { Language } from '@marketsafe/terms';
import type { z } from 'zod';
import type { TableColumn } from '../../platform/table-file.ts';
import type { FindingView } from './contract.ts';

const both = (en: string, zh: string): Readonly<Record<Language, string>> => ({ en, 'zh-CN': zh });
const three = (share: number): number => Math.round(share * 1000) / 1000;

/** Of the exported table; codes as the API has them (docs/enumerations.md), instants in UTC. */
export const columns: readonly TableColumn<z.input<typeof FindingView>>[] = [
  [both('Marketplace', '平台'), ({ listing }) => listing.marketplace],
  [both('Listing', '商品'), ({ listing }) => listing.id],
  [both('Title', '标题'), ({ listing }) => listing.title],
  [both('Address', '网址'), ({ listing }) => listing.url],
  [both('Price', '价格'), ({ listing: { price } }) => (price ? Number(price.amount) : undefined)],
  [both('Currency', '币种'), ({ listing }) => listing.price?.currency],
  [both('Sold', '销量'), ({ listing }) => listing.sold],
  [both('Seller', '卖家'), ({ listing }) => listing.seller.id],
  [both('Shop name', '店铺名称'), ({ listing }) => listing.seller.name],
  [both('Brand', '品牌'), ({ brandName }) => brandName],
  [both('Band', '级别'), ({ band }) => band],
  [both('Score', '分数'), ({ score }) => three(score)],
  [both('Harm', '损害'), ({ harm }) => (harm ? Number(harm.amount) : undefined)],
  [both('Relisted', '重新上架'), ({ relist }) => (relist ? 'yes' : undefined)],
  [both('Case', '案件'), (one) => one.case],
  [both('Case status', '案件状态'), ({ caseStatus }) => caseStatus],
  [both('Triage', '处理状态'), ({ triage }) => triage?.state],
  [both('Reason of dismissal', '忽略原因'), ({ triage }) => triage?.reason],
  [both('Assigned to', '负责人'), ({ triage }) => triage?.assignee?.name],
];

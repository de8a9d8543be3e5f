import type { HostProfile, Worksheet } from '@marketsafe/connectors';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { bold, cell, wrapped } from '../cells.ts';
import { unseen } from '../host-facts.ts';

/** One complaint as a person copies it into the form: what it says, then its listings, with every cell a text. */
export function workbookOf(sheet: Worksheet, host: HostProfile): Promise<Buffer> {
  return writeXlsxFile([
    { sheet: 'Complaint 投诉', data: complaintRows(sheet, host), columns: [{ width: 34 }, { width: 90 }] },
    {
      ...{ sheet: 'Listings 商品', data: listingRows(sheet), stickyRowsCount: 1 },
      columns: [6, 60, 24, 40, 14, 30, 40].map((width) => ({ width })),
    },
  ]).toBuffer();
}

function complaintRows(
  { marketplace, kind, right, reason, explanation, rows }: Worksheet,
  host: HostProfile,
): SheetData {
  const { name, form, reasons, explanation: most } = host;
  const told = reasons[reason];
  const lines: readonly (readonly [label: string, value: string])[] = [
    ['Host 平台', `${name.en} · ${name['zh-CN']}`],
    ['Form 表单', form],
    ['Marketplace 站点', marketplace],
    ['Type 类型', kind === 'storefront' ? 'shops 店铺' : 'listings 商品'],
    ['Registered right 注册号', `${right.office} ${right.number}`],
    ['Type of right 权利类型', right.type],
    ['Mark 标志', right.mark ?? '–'],
    ['Nice classes 尼斯分类', right.classes.join(', ') || '–'],
    ['Rights holder 权利人', right.holderName],
    [
      'Reason 事由',
      told ? [told.code, told.en, told['zh-CN']].filter((part) => part !== undefined).join(' · ') : reason,
    ],
    ['Explanation (English)', explanation.en],
    ['说明（中文）', explanation['zh-CN']],
    ['Most characters 字数上限', most === undefined ? '–' : String(most)],
    ['Listings in this complaint 本件数量', String(rows.length)],
    unseen,
  ];
  return lines.map(([label, value]) => [bold(label), wrapped(value)]);
}

const listingRows = ({ rows }: Worksheet): SheetData => [
  [
    ...['No. 序号', 'Link 链接', 'Item number 商品编号', 'Title 标题', 'Price 价格', 'Seller 卖家', 'Case 案件'].map(
      bold,
    ),
  ],
  ...rows.map((one, at) =>
    [
      String(at + 1),
      one.url ?? '',
      one.target.id,
      one.title,
      one.price ? `${one.price.amount} ${one.price.currency}` : '',
      one.seller,
      one.case,
    ].map((text) => cell(text)),
  ),
];

/** What the form takes of each listing, one a line, to be pasted. */
export const linksOf = ({ rows }: Worksheet, { names }: HostProfile): string =>
  `${rows.map(({ url, target }) => (names === 'address' ? url : target.id)).join('\n')}\n`;

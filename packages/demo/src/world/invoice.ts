/** A wholesale invoice as a one-page PDF 1.4: the honest reseller's proof. */

export interface Invoice {
  /** By default an invoice; other papers list goods too. */
  readonly title?: string;
  readonly number: string;
  /** Days before now. */
  readonly issuedDaysAgo: number;
  readonly supplier: string;
  readonly buyer: string;
  readonly items: readonly {
    readonly name: string;
    readonly quantity: number /** CNY, whole. */;
    readonly each: number;
  }[];
}

/** UTF-16BE in hex, for the predefined CMap `UniGB-UTF16-H`. */
const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');

/** Chinese needs no embedded font: every reader replaces a font of the Adobe-GB1 collection by one of its own. */
const FONT = [
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[5 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 6 0 R/DW 1000/W[1 95 500]>>',
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
];

/**
 * @param issuedOn calendar date of the invoice, `2026-02-10`.
 * @returns the bytes of the file (about 2 kB); the same for the same input.
 */
export const invoicePdf = (invoice: Invoice, issuedOn: string): Uint8Array => {
  const total = invoice.items.reduce((sum, { quantity, each }) => sum + quantity * each, 0);
  const lines: readonly (readonly [x: number, y: number, size: number, text: string])[] = [
    [60, 760, 22, invoice.title ?? '销售发票  Sales invoice'],
    [60, 722, 11, `编号 No. ${invoice.number}`],
    [360, 722, 11, `日期 Date ${issuedOn}`],
    [60, 700, 11, `销售方 Supplier: ${invoice.supplier}`],
    [60, 680, 11, `购买方 Buyer: ${invoice.buyer}`],
    [60, 640, 11, '货物名称 Goods'],
    [340, 640, 11, '数量 Qty'],
    [410, 640, 11, '单价 Each'],
    [480, 640, 11, '金额 CNY'],
    ...invoice.items.flatMap(({ name, quantity, each }, at): [number, number, number, string][] => {
      const y = 616 - at * 22;
      return [
        [60, y, 11, name],
        [340, y, 11, `${quantity}`],
        [410, y, 11, `${each}.00`],
        [480, y, 11, `${quantity * each}.00`],
      ];
    }),
    [60, 560 - invoice.items.length * 22, 13, `合计 Total  CNY ${total}.00`],
    [60, 60, 9, '演示文件，非真实发票。 Made for a demonstration; not a real invoice.'],
  ];
  const page = `60 632 m 540 632 l S\n${lines.map(([x, y, size, text]) => `BT /F ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`).join('\n')}\n`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 7 0 R>>',
    ...FONT,
    `<</Length ${page.length}>>stream\n${page}endstream`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + table + end);
};

import type { Language, Region } from '@marketsafe/terms';
import PDFDocument from 'pdfkit';
import type { NoticeElement, PacketFile, PacketPicture, PacketRow, PacketScreenshot } from '../contract.ts';
import type { DrawnPair } from '../drawn-pairs.ts';
import { pairWords, pictureWords, requestWords, screenshotWords, titleText } from '../words.ts';
import type { Fonts } from './fonts.ts';
import { printable, shortened } from './printable.ts';
import { cutShort, documentWords, pageNumber } from './words.ts';

export interface PacketOrder {
  readonly file: PacketFile;
  /** The pictures that it compares. */
  readonly pairs: readonly DrawnPair[];
  readonly language: Language;
  /** Name of the programme. */
  readonly programme: string;
}

/** Points. */
const margin = { top: 64, bottom: 60, side: 54 };
const labelWidth = 132;
/** Pictures stand three in a row, each with its number and hash below. */
const grid = { columns: 3, gap: 14, picture: 120, caption: 34 };
/** Compared pictures stand side by side, larger, each with its name below. */
const pair = { gap: 14, picture: 190, caption: 14 };
const gap = 12;
const ink = { text: '#1f2328', soft: '#57606a', rule: '#d0d7de', accent: '#0b5cad', frame: '#b3261e' };
/** By default the font's quotes and apostrophes are as wide as a Chinese character, so this requests proportional ones. */
const features: Readonly<Record<Language, PDFKit.Mixins.OpenTypeFeatures[]>> = { en: ['pwid'], 'zh-CN': [] };
/** Maximum UTF-16 units in a row; the JSON has the whole text. */
const most = { long: 4000, other: 2000 };

/**
 * A packet as a PDF of A4 pages: searchable text, tagged for screen readers. The same order gives the same bytes: all dates are the
 * packet's.
 */
export function renderDocument(order: PacketOrder, fonts: Fonts): Promise<Buffer> {
  const page = new PacketPages(order, fonts);
  page.write();
  return page.bytes();
}

type Pdf = PDFKit.PDFDocument;
type Struct = PDFKit.PDFStructureElement;
/** Points, from the top left of the page. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** With its size in pixels. */
type OpenedImage = PDFKit.Mixins.ImageSrc & { readonly width: number; readonly height: number };

class PacketPages {
  readonly #order: PacketOrder;
  readonly #pdf: Pdf;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<unknown>;
  readonly #root: Struct;

  constructor(order: PacketOrder, fonts: Fonts) {
    this.#order = order;
    const { file, language, programme } = order;
    const filed = new Date(file.parts.packet.body?.filedAt ?? 0);
    this.#pdf = new PDFDocument({
      size: 'A4',
      margins: { top: margin.top, bottom: margin.bottom, left: margin.side, right: margin.side },
      ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, bufferPages: true, lang: language },
      info: {
        Title: `${titleText[language]} ${file.case}`,
        Author: programme,
        ...{ CreationDate: filed, ModDate: filed },
      },
    });
    this.#pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve, reject) => this.#pdf.on('end', resolve).on('error', reject));
    this.#pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
  }

  async bytes(): Promise<Buffer> {
    this.#pdf.end();
    await this.#ended;
    return Buffer.concat(this.#chunks);
  }

  write(): void {
    const { file } = this.#order;
    const words = documentWords;
    this.#tagged('H1', () => this.#words(titleText, { font: 'bold', size: 20 }));
    this.#space(4);
    this.#tagged('P', () => this.#words(words.lead, { color: ink.soft }));
    this.#space(10);
    this.#row({ item: 'hash', label: words.packetHash, text: same(file.parts.packet.hash), kind: 'code' });
    this.#row({ item: 'filer-hash', label: words.filerHash, text: same(file.parts.filer.hash), kind: 'code' });
    for (const { item, title, rows } of file.sections) {
      this.#heading(title);
      if (item === 'page') this.#tagged('P', () => this.#words(words.untrusted, { color: ink.soft, size: 8.5 }));
      for (const row of rows) {
        if (item === 'missing')
          this.#tagged('P', () => this.#words({ en: `– ${row.text.en}`, 'zh-CN': `– ${row.text['zh-CN']}` }));
        else this.#row(row);
      }
      if (item === 'capture') {
        this.#pictures(file.pictures);
        this.#screenshot(file.screenshot);
      }
      if (item === 'comparison') this.#pairs();
    }
    this.#heading(words.laws);
    this.#tagged('P', () => this.#words(file.prepared));
    this.#space(4);
    this.#elements(file.elements);
    this.#heading(words.verify);
    this.#tagged('P', () => this.#words(file.howToVerify));
    this.#root.end();
    this.#margins();
  }

  #pictures(pictures: readonly PacketPicture[]): void {
    const width = (this.#right() - margin.side - (grid.columns - 1) * grid.gap) / grid.columns;
    for (let first = 0; first < pictures.length; first += grid.columns) {
      this.#keepTogether(grid.picture + grid.caption + 8);
      this.#space(6);
      const { y } = this.#pdf;
      for (const [column, picture] of pictures.slice(first, first + grid.columns).entries()) {
        this.#picture(picture, first + column + 1, { x: margin.side + column * (width + grid.gap), y, width });
      }
      this.#pdf.x = margin.side;
      this.#pdf.y = y + grid.picture + grid.caption;
    }
  }

  #picture(
    { thumbnail, why, sha256 }: PacketPicture,
    number: number,
    at: { x: number; y: number; width: number },
  ): void {
    const { language } = this.#order;
    const name = requestWords.picture(number)[language];
    const caption = sha256 === undefined ? name : `${name} · SHA-256\n${sha256.slice(0, 32)}\n${sha256.slice(32)}`;
    this.#framed({ thumbnail, why }, { ...at, height: grid.picture }, { alt: name });
    this.#caption(caption, { ...at, y: at.y + grid.picture + 3, height: grid.caption });
  }

  /** The pictures that the packet compares, side by side, each with the part that agrees framed. */
  #pairs(): void {
    const { pairs, language } = this.#order;
    const width = (this.#right() - margin.side - pair.gap) / 2;
    for (const sides of pairs) {
      this.#keepTogether(pair.picture + pair.caption + 8);
      this.#space(6);
      const { y } = this.#pdf;
      for (const [column, { label, part, ...shown }] of sides.entries()) {
        const at = { x: margin.side + column * (width + pair.gap), y, width, height: pair.picture };
        const alt = `${label[language]}${part ? ` (${pairWords.framed[language]})` : ''}`;
        this.#framed(shown, at, { alt, part });
        this.#caption(label[language], { ...at, y: y + pair.picture + 3, height: pair.caption });
      }
      this.#pdf.x = margin.side;
      this.#pdf.y = y + pair.picture + pair.caption;
    }
    if (pairs.some((sides) => sides.some(({ part }) => part)))
      this.#tagged('P', () => this.#words(pairWords.framed, { color: ink.soft, size: 8.5 }));
  }

  /** A picture in the middle of its place, or a box with the reason why there is none. */
  #framed(
    { thumbnail, why }: Pick<PacketPicture, 'thumbnail' | 'why'>,
    { x, y, width, height }: Place,
    { alt, part }: { readonly alt: string; readonly part?: Region | undefined },
  ): void {
    const image = thumbnail === undefined ? undefined : this.#image(thumbnail);
    if (image) {
      const scale = Math.min(width / image.width, height / image.height);
      const [wide, high] = [image.width * scale, image.height * scale];
      const [left, top] = [x + (width - wide) / 2, y + (height - high) / 2];
      const draw = (): void => {
        this.#pdf.image(image, left, top, { width: wide, height: high });
        if (!part) return;
        this.#pdf.rect(left + part.left * wide, top + part.top * high, part.width * wide, part.height * high);
        this.#pdf.lineWidth(1.5).strokeColor(ink.frame).stroke();
      };
      this.#root.add(this.#pdf.struct('Figure', { alt }, [draw]));
      return;
    }
    const { language } = this.#order;
    this.#artifact(() => {
      this.#pdf.rect(x, y, width, height).lineWidth(0.5).strokeColor(ink.rule).stroke();
    });
    const reason = (why ?? pictureWords.refused)[language];
    this.#tagged('P', () => {
      this.#pdf.font('regular').fontSize(8.5).fillColor(ink.soft);
      const box = { width: width - 16, height: height - 16, ellipsis: true, features: features[language] };
      this.#pdf.text(this.#plain(reason), x + 8, y + 8, box);
    });
  }

  #caption(text: string, { x, y, width, height }: Place): void {
    const { language } = this.#order;
    this.#tagged('P', () => {
      this.#pdf.font('regular').fontSize(7).fillColor(ink.soft);
      this.#pdf.text(this.#plain(text), x, y, { width, height, ellipsis: true, features: features[language] });
    });
  }

  /** As wide as the text, over as many pages as it is high. */
  #screenshot({ picture }: PacketScreenshot = {}): void {
    const image = picture === undefined ? undefined : this.#image(picture);
    if (!image) return;
    const { language } = this.#order;
    const { label, how } = screenshotWords;
    this.#keepTogether(200);
    this.#space(6);
    this.#tagged('P', () =>
      this.#words({ en: `${label.en}. ${how.en}.`, 'zh-CN': `${label['zh-CN']}。${how['zh-CN']}。` }),
    );
    this.#space(4);
    const width = this.#right() - margin.side;
    const height = (width * image.height) / image.width;
    for (let drawn = 0; drawn < height; ) {
      this.#keepTogether(Math.min(height - drawn, 100));
      const { y } = this.#pdf;
      const part = Math.min(height - drawn, this.#pdf.page.height - margin.bottom - y);
      const draw = (): void => {
        this.#pdf.save().rect(margin.side, y, width, part).clip();
        this.#pdf.image(image, margin.side, y - drawn, { width });
        this.#pdf.restore();
      };
      this.#root.add(this.#pdf.struct('Figure', { alt: label[language] }, [draw]));
      this.#artifact(() => {
        this.#pdf.rect(margin.side, y, width, part).lineWidth(0.5).strokeColor(ink.rule).stroke();
      });
      drawn += part;
      this.#pdf.x = margin.side;
      this.#pdf.y = y + part;
    }
    this.#space(6);
  }

  /** Undefined if it is no picture that the document can hold. */
  #image(thumbnail: string): OpenedImage | undefined {
    // Its types leave out that it opens pictures before it draws them.
    const opener = this.#pdf as unknown as { openImage(bytes: Buffer): OpenedImage };
    try {
      return opener.openImage(Buffer.from(thumbnail, 'base64'));
    } catch {
      return undefined;
    }
  }

  /** Text that several elements of a law share is printed once, and again on a new page. */
  #elements(elements: readonly NoticeElement[]): void {
    let said: { readonly where: string; readonly page: number } | undefined;
    for (const element of elements) {
      this.#keepTogether(60);
      const here = { where: element.where.en, page: this.#pdf.bufferedPageRange().count };
      const isSaid = said?.where === here.where && said.page === here.page;
      this.#element(isSaid ? { ...element, where: same('') } : element);
      said = here;
    }
  }

  #element({ where, asks, stateText, lacks }: NoticeElement): void {
    const said = (language: Language): string =>
      [asks[language], stateText[language], ...lacks.map(({ text }) => `– ${text[language]}`)].join('\n');
    this.#row({ item: 'element', label: where, text: { en: said('en'), 'zh-CN': said('zh-CN') } });
  }

  #heading(title: PacketRow['label']): void {
    this.#keepTogether(80);
    this.#space(14);
    const { y } = this.#pdf;
    this.#artifact(() => {
      this.#pdf.moveTo(margin.side, y).lineTo(this.#right(), y).lineWidth(0.75).strokeColor(ink.rule).stroke();
    });
    this.#space(8);
    this.#tagged('H2', () => this.#words(title, { font: 'bold', size: 12.5, color: ink.accent }));
    this.#space(3);
  }

  /** A label with its text to the right, which may run over pages. */
  #row({ label, text, kind }: PacketRow): void {
    const { language } = this.#order;
    const { text: head, cut } = shortened(text[language], kind === 'long' ? most.long : most.other);
    const whole = cut === 0 ? head : `${head} ${cutShort(cut)[language]}`;
    const x = margin.side + labelWidth + gap;
    const size = kind === 'code' ? 8.5 : 9.5;
    const name = this.#plain(label[language]);
    const shown = this.#plain(whole);
    this.#pdf.font('bold').fontSize(9);
    const labelHeight = this.#pdf.heightOfString(name, { width: labelWidth, features: features[language] });
    this.#keepTogether(Math.max(labelHeight, 40));
    const { y } = this.#pdf;
    const first = this.#pdf.bufferedPageRange().count;
    this.#tagged('P', () => {
      this.#pdf.font('bold').fontSize(9).fillColor(ink.soft).text(name, margin.side, y, {
        width: labelWidth,
        features: features[language],
      });
      this.#pdf.font('regular').fontSize(size).fillColor(ink.text);
      this.#pdf.text(shown, x, y, { width: this.#right() - x, lineGap: 1.5, features: features[language] });
    });
    const grew = this.#pdf.bufferedPageRange().count > first;
    if (!grew) this.#pdf.y = Math.max(this.#pdf.y, y + labelHeight);
    this.#pdf.x = margin.side;
    this.#space(5);
  }

  #words(text: PacketRow['text'], { font = 'regular', size = 9.5, color = ink.text } = {}): void {
    const { language } = this.#order;
    this.#pdf.font(font).fontSize(size).fillColor(color);
    this.#pdf.text(this.#plain(text[language]), margin.side, this.#pdf.y, {
      width: this.#right() - margin.side,
      lineGap: 2,
      features: features[language],
    });
  }

  /** Headers and footers with page numbers. Written last, when the number of pages is known. */
  #margins(): void {
    const { file, language, programme } = this.#order;
    const { count } = this.#pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#pdf.switchToPage(page);
      // Without a bottom margin, so that the footer starts no new page.
      this.#pdf.page.margins.bottom = 0;
      const width = this.#right() - margin.side;
      const bottom = this.#pdf.page.height - 40;
      this.#artifact(() => {
        this.#pdf.font('regular').fontSize(8).fillColor(ink.soft);
        const place = { width, lineBreak: false, ellipsis: true, height: 12, features: features[language] };
        this.#pdf.text(this.#plain(`${programme} · ${titleText[language]}`), margin.side, 34, place);
        this.#pdf.text(`${file.case} · ${file.parts.packet.hash.slice(0, 16)}…`, margin.side, bottom, place);
        this.#pdf.text(pageNumber(page + 1, count)[language], margin.side, bottom, { ...place, align: 'right' });
      });
    }
  }

  #tagged(type: 'H1' | 'H2' | 'P', write: () => void): void {
    this.#root.add(this.#pdf.struct(type, {}, [write]));
  }

  #artifact(draw: () => void): void {
    this.#pdf.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.#pdf.endMarkedContent();
  }

  #keepTogether(height: number): void {
    if (this.#pdf.y + height > this.#pdf.page.height - margin.bottom) this.#pdf.addPage();
  }

  #space(points: number): void {
    this.#pdf.y += points;
  }

  #right(): number {
    return this.#pdf.page.width - margin.side;
  }

  #plain(text: string): string {
    return printable(text, (codePoint) => this.#hasShape(codePoint));
  }

  /** Checks the current font; both fonts have the same characters. */
  #hasShape(codePoint: number): boolean {
    const { _font } = this.#pdf.font('regular') as unknown as {
      readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    };
    return _font.font.hasGlyphForCodePoint(codePoint);
  }
}

const same = (text: string): PacketRow['text'] => ({ en: text, 'zh-CN': text });

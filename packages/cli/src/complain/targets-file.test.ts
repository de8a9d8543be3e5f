import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { readTargetsFile } from './targets-file.ts';

const scratch = scratchFolder();
const item = (id: number): string => `https://item.taobao.com/item.htm?id=${id}`;

describe('readTargetsFile', () => {
  it('reads one address a line from text, without comments and blank lines', async () => {
    const file = scratch.write('urls.txt', `# seen today\n${item(1)}\n\n  ${item(2)}  \r\nitem 3\n${item(1)}\n`);
    expect(await readTargetsFile(file)).toEqual({
      urls: [
        { line: 2, url: item(1) },
        { line: 4, url: item(2) },
      ],
      faults: [{ file, line: 5, error: expect.stringContaining('not an address') }],
      repeats: [{ line: 6, url: item(1), first: 2 }],
    });
  });

  it('keeps the sentence that an app shares around a link, and skips its line that says to open it', async () => {
    const shared = '【淘宝】7天无理由 https://e.tb.cn/h.TkN?tk=x CZ193 「某品牌 男鞋」';
    const file = scratch.write('shared.txt', `${shared}\n点击链接直接打开 或者 淘宝搜索直接打开\n${item(1)}\n`);
    expect(await readTargetsFile(file)).toMatchObject({
      urls: [
        { line: 1, url: shared },
        { line: 3, url: item(1) },
      ],
      faults: [],
    });
    const csv = scratch.write('shared.csv', `"${shared}",x\n`);
    expect((await readTargetsFile(csv)).urls).toEqual([{ line: 1, url: shared }]);
  });

  it('skips a heading in the first line of text, and nowhere else', async () => {
    const file = scratch.write('head.txt', `URL\n${item(1)}\nurl\n`);
    expect(await readTargetsFile(file)).toMatchObject({ urls: [{ line: 2, url: item(1) }], faults: [{ line: 3 }] });
  });

  it('names the line of an address that is too long for the service, and continues', async () => {
    const long = `${item(1)}&spm=${'x'.repeat(2000)}`;
    const file = scratch.write('long.txt', `${item(2)}\n${long}\n${item(3)}\n`);
    const read = await readTargetsFile(file);
    expect(read.urls.map(({ line }) => line)).toEqual([1, 3]);
    expect(read.faults).toEqual([{ file, line: 2, error: expect.stringContaining(`${long.length} characters`) }]);
    const just = `${item(1)}&spm=`.padEnd(2000, 'x');
    expect((await readTargetsFile(scratch.write('just.txt', `${just}\n`))).urls).toEqual([{ line: 1, url: just }]);
  });

  it('reads the column url of CSV, even if other columns contain addresses', async () => {
    const file = scratch.write(
      'a.csv',
      `\ufeffPicture;URL;Title\nhttps://i.example/1.jpg;${item(1)};"a; b"\nhttps://i.example/2.jpg;;none\n`,
    );
    const read = await readTargetsFile(file);
    expect(read.urls).toEqual([{ line: 2, url: item(1) }]);
    expect(read.faults).toEqual([
      { file, line: 3, field: 'url', error: expect.stringContaining('there is no address') },
    ]);
  });

  it('reads the first cell with an address where no column has that name', async () => {
    const file = scratch.write('b.csv', `one,${item(1)}\ntwo,${item(2)}\n`);
    expect((await readTargetsFile(file)).urls.map(({ line }) => line)).toEqual([1, 2]);
  });
});

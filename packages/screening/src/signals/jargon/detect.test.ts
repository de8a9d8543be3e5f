import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../../an-example.ts';
import { compileBrandBook, screen } from '../../index.ts';

const book = compileBrandBook([aBrand('nike', ['Nike', '耐克']), aBrand('seiko', ['Seiko', '精工'])]);
const find = (title: string, more: Partial<Parameters<typeof aListing>[0]> = {}) =>
  screen(aListing({ title, ...more }), book);
const jargonIn = (title: string): string[] =>
  find(title)[0]
    ?.signals.filter(({ signal }) => signal === 'jargon')
    .map(({ seen }) => seen ?? '') ?? [];

describe('replica jargon', () => {
  it.each([
    ['高仿耐克鞋', '高仿'],
    ['耐克 高*仿', '高*仿'],
    ['耐克 A货', 'A货'],
    ['Nike 復刻', '復刻'],
    ['Nike replica shoes', 'replica'],
    ['1:1 Nike shoes', '1:1'],
    ['Giày Nike hàng nhái', 'hàng nhái'],
    ['나이키 Nike 레플리카', '레플리카'],
    ['Nike 미러급 슈퍼렙', '슈퍼렙'],
    ['Giày Nike super fake', 'super fake'],
    ['Giày Nike hàng giả', 'hàng giả'],
    ['Nike mirror copy', 'mirror copy'],
  ])('%s: states a copy, which brings the listing to act', (title, seen) => {
    expect(jargonIn(title)).toContain(seen);
    expect(find(title)[0]?.band).toBe('act');
  });

  it.each(['Nike replica shoes', '高仿耐克', '莆田纯原 耐克'])('%s: does not matter without the brand', (title) => {
    expect(find(title.replace(/Nike|耐克/, ''))).toEqual([]);
  });

  it('treats an ambiguous word as a hint: 莆田 is a city', () => {
    expect(jargonIn('莆田 耐克 鞋')).toEqual(['莆田']);
    expect(find('莆田 耐克 鞋')[0]?.band).toBe('review');
  });

  it.each([
    'Nike shoes, no replica',
    'Nike never replica or counterfeit',
    'Nike: no replica, counterfeit or knockoff',
    "Nike, isn't a replica",
    'Nike, isn’t a replica',
    'Nike shoes, no fakes',
    'Nike. We do not sell any replicas',
    'Nike, not a replica nor a copycat',
    'Nike 100 % fake-free, say no to counterfeit',
    '耐克 拒绝高仿',
    '耐克 拒绝假货',
    '耐克 非高仿',
    '耐克 拒绝一切高仿、A货和假货',
    '耐克 绝不销售假货',
    '耐克 谨防买到假货',
    '耐克 并非高仿',
    '耐克 非超A货',
    '耐克 正品 假一赔十',
    '耐克 正品 假货赔十倍',
    '耐克 高仿勿扰',
    'Nike 非A货',
    'Nike 레플리카 아님',
    'Nike 가품일 시 200% 보상',
    'Giày Nike, phát hiện hàng giả hoàn tiền gấp 10 lần',
    'Nike nói không với hàng giả',
  ])('%s: a denial is no confession', (title) => {
    expect(jargonIn(title)).toEqual([]);
  });

  it.each([
    ['Nike no box replica', 'replica'],
    ['Nike, no fake, 1:1 quality', '1:1 quality'],
    ['Nike no replica. 高仿', '高仿'],
    ['耐克 拒绝假货，高仿精品', '高仿'],
    ['Nike replica, no box', 'replica'],
    ['耐克 没有盒子 高仿', '高仿'],
  ])('%s: a word without a denial counts', (title, seen) => {
    expect(jargonIn(title)).toContain(seen);
  });

  it.each([
    'Nike bag imitation leather',
    'Nike 1:18 scale replica',
    'Nike shirt with fake pockets',
    'Nike Brasil replica jersey',
    '나이키 Nike 레플리카 유니폼',
    'Nike v1.1',
    'Nike 货架 A 货',
  ])('%s: an ordinary word', (title) => {
    expect(jargonIn(title)).toEqual([]);
  });

  it('does not treat a mark as jargon', () => {
    expect(jargonIn('精工手表')).toEqual([]);
  });

  it('counts each further word less, and a repeated word once', () => {
    const weights =
      find('高仿 精仿 一比一 复刻 高仿 Nike')[0]?.signals.filter(({ signal }) => signal === 'jargon') ?? [];
    expect(weights).toHaveLength(3);
    expect(weights[1]?.logOdds).toBeCloseTo((weights[0]?.logOdds ?? 0) / 2);
    expect(weights[2]?.logOdds).toBeCloseTo((weights[0]?.logOdds ?? 0) / 4);
  });

  it('counts less in a description, which tells stories', () => {
    const title = find('Nike replica')[0]?.score ?? 0;
    const story = find('Nike shoes', { description: 'a replica of the 1986 original' })[0]?.score ?? 1;
    expect(story).toBeLessThan(title);
  });
});

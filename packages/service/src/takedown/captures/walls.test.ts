import { describe, expect, test } from 'vitest';
import { showsPrice, showsTitle, wallOf } from './walls.ts';

const asked = 'https://item.example/1';
const seen = { status: 200, asked, led: asked, html: '', title: '岚木 托特包' };

describe('a wall before a page', () => {
  test.each([
    ['a status', { status: 401 }, 'login'],
    ['a refusal', { status: 403 }, 'robot'],
    ['an address of sign-in', { led: 'https://login.example/?back=1' }, 'login'],
    ['an address of a test', { led: 'https://item.example/_____tmd_____/punish?x=1' }, 'robot'],
    ['a test with the status of an error', { status: 503, html: '<p>Enter the characters you see below' }, 'robot'],
    ['a password', { html: '<INPUT  class="a" TYPE = "password">' }, 'login'],
  ] as const)('is seen by %s', (_, more, wall) => {
    expect(wallOf({ ...seen, ...more })).toBe(wall);
  });

  test.each([
    ['that shows the listing', { html: '<title>岚木 托特包</title>请拖动滑块完成验证' }],
    ['that a browser fills', { html: '<div id="app"></div><script>loadCaptcha()</script>' }],
    ['that is not there', { status: 404, html: '<input type="password">' }],
    ['at an address that always has such a word', { asked: 'https://login.example/1', led: 'https://login.example/1' }],
  ] as const)('is none before a page %s', (_, more) => {
    expect(wallOf({ ...seen, ...more })).toBeUndefined();
  });

  test('costs no time on a page that is made to cost it', () => {
    expect(wallOf({ ...seen, html: '<input'.repeat(80_000) })).toBeUndefined();
    expect(wallOf({ ...seen, html: '<title>'.repeat(70_000), title: '岚'.repeat(1000) })).toBeUndefined();
  });
});

test('a title is on a page by most of its words, however it is written there', () => {
  expect(showsTitle('<b>ＬＡＮＭＵ</b> &amp; bag – red', 'Lanmu bag, RED & new')).toBe(true);
  expect(showsTitle('手工托特包', '岚木手工托特包')).toBe(true);
  expect(showsTitle('a bag', 'Lanmu tote, red')).toBe(false);
  expect(showsTitle('anything', '★☆')).toBe(false);
});

test('a price is on a page as a number of its own', () => {
  for (const html of ['¥99.00', '¥ 99', '99元']) expect(showsPrice(html, '99.00'), html).toBe(true);
  expect(showsPrice('1,299.00', '1299.00')).toBe(true);
  for (const html of ['199.00', '99.001', '990', '0.99']) expect(showsPrice(html, '99.00'), html).toBe(false);
});

import { readFileSync } from 'node:fs';
import { DEFAULT_BANDS, fairShare, SHIPPED_MODEL, writeLabels } from '@marketsafe/screening';
import { describe, expect, it } from 'vitest';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
const known = Array.from({ length: 160 }, (_, index) => ({
  kind: index % 2 === 0 ? ('upheld' as const) : ('dismissed' as const),
  ...{ holder: `h${Math.floor(index / 2) % 4}`, seller: `s${index % 20}`, act: `${index}` },
  features: { 'mark-title': 1, ...(index % 6 === 0 && { 'jargon-hint': 1 }) },
}));
const labelsFile = (name: string, labels: Parameters<typeof fairShare>[0]): string =>
  scratch.write(name, writeLabels({ labels: fairShare(labels), bands: DEFAULT_BANDS, beside: SHIPPED_MODEL }));
const enough = labelsFile('labels.jsonl', [...known, ...known.map((one) => ({ ...one, act: `again ${one.act}` }))]);

describe('marketsafe model learn', () => {
  it('writes the same model each time, and states its labels and its quality', async () => {
    const [one, other] = [scratch.path('one.json'), scratch.path('other.json')];
    const { code, out } = await marketsafe(['model', 'learn', '--labels', enough, '--out', one]);
    expect(code).toBe(0);
    expect(out).toMatch(/^learned-[0-9a-f]{12}, from 320 labels of 4 rights holders:\n {2}upheld: 160/);
    expect(out).toMatch(/act: precision +[\d.]+ %|act: precision +–/);
    expect(out).toMatch(/jargon-hint +0\.72 +-?\d/);
    const [head = '', ...lines] = readFileSync(enough, 'utf8').trim().split('\n');
    const backwards = scratch.write('backwards.jsonl', `${[head, ...lines.reverse()].join('\n')}\n`);
    await marketsafe(['model', 'learn', '--labels', backwards, '--out', other]);
    expect(readFileSync(other)).toEqual(readFileSync(one));
  });

  it('is the model of screen, and each finding names it', async () => {
    const model = scratch.path('model.json');
    await marketsafe(['model', 'learn', '--labels', enough, '--out', model]);
    const brands = scratch.write('brands.jsonl', '{"id":"nike","name":"Nike","marks":[{"text":"Nike"}]}\n');
    const feed = scratch.write('feed.jsonl', '{"marketplace":"m","id":"1","title":"Nike 原单","seller":{"id":"s"}}\n');
    const run = async (...more: string[]) => {
      const { out } = await marketsafe(['screen', '--brands', brands, '--listings', feed, ...more]);
      return JSON.parse(out) as { model: string; score: number };
    };
    const [plain, learned] = [await run(), await run('--model', model)];
    expect(plain.model).toBe(SHIPPED_MODEL.version);
    expect(learned.model).toBe(JSON.parse(readFileSync(model, 'utf8')).version);
    expect(learned.score).not.toBe(plain.score);
    const { out } = await marketsafe(['screen', '--brands', brands, '--listings', feed, '--model', model, '--explain']);
    expect(out).toContain(`before anything is known (model ${learned.model})`);
  });

  it('refuses too few labels with the required number, a bad line with its number, and an invalid model', async () => {
    const few = await marketsafe(['model', 'learn', '--labels', labelsFile('few.jsonl', known.slice(0, 20))]);
    expect([few.code, few.err]).toEqual([2, expect.stringContaining('count as 30 rulings on each side')]);
    const bad = scratch.write('bad.jsonl', readFileSync(enough, 'utf8').replace('"upheld"', '"heard"'));
    const told = await marketsafe(['model', 'learn', '--labels', bad]);
    expect([told.code, told.err]).toEqual([
      2,
      expect.stringMatching(/bad\.jsonl: line \d+: kind: .*No model was trained/),
    ]);
    const none = await marketsafe(['screen', '--brands', bad, '--listings', bad, '--model', bad]);
    expect(none.code).toBe(2);
  });
});

describe('marketsafe model compare', () => {
  it('compares two models as text or as JSON; names the line of an invalid one', async () => {
    const [one, other] = [scratch.write('shipped.json', JSON.stringify(SHIPPED_MODEL)), scratch.path('learned.json')];
    await marketsafe(['model', 'learn', '--labels', enough, '--out', other]);
    const { code, out } = await marketsafe(['model', 'compare', one, other, '--on', enough]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${SHIPPED_MODEL.version} and learned-[0-9a-f]{12}, on 320 labels:`));
    expect(out).toMatch(/\n +the one +the other\ncalibration error +[\d.]+ % +[\d.]+ %\nact: precision/);
    expect(out).toMatch(/\n[\d]+ labels (is|are) at another band under the other:\n/);
    expect(out).toMatch(/\njargon-hint +0\.72 +-?[\d.]+ +54\n?/);
    const { versions, labels, figures, moved, weights } = JSON.parse(
      (await marketsafe(['model', 'compare', one, other, '--on', enough, '--json'])).out,
    );
    expect([versions[0], labels, figures.length]).toEqual([SHIPPED_MODEL.version, 320, 2]);
    expect([Array.isArray(moved), weights.length > 0]).toEqual([true, true]);
    const wrong = { ...SHIPPED_MODEL, weights: { ...SHIPPED_MODEL.weights, 'mark-title': 99 } };
    const file = scratch.write('wrong.json', JSON.stringify(wrong, null, 1));
    const refused = await marketsafe(['model', 'compare', file, other, '--on', enough]);
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringMatching(/wrong\.json, line \d+: weights\.mark-title: .*20.*Nothing was compared/),
    ]);
  });
});

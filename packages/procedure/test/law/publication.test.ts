import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLaw, publicationKinds, publicationTimes, publishable } from '../../src/law/index.ts';
import { sampleCalendar } from '../sample-rules.ts';

const file = 'policies/cn-ecommerce-law/law.yaml';
const read = readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const loaded = loadLaw(read, file, ['china'], sha256);
if ('problems' in loaded) throw new Error('the law of China does not load');
const { law } = loaded;
const place = { calendar: sampleCalendar, zone: 'Asia/Shanghai' };

describe('publications required by Chinese law', () => {
  it.each(publicationKinds)('%s: from the day’s end, within twenty-four hours', (kind) => {
    for (const at of ['2026-03-02T02:00:00.000Z', '2026-03-02T15:59:59.999Z', '2026-03-02T16:00:00.000Z']) {
      const times = publicationTimes(law, { kind, right: 'trademark' }, { at, ...place });
      expect(times?.due).toBe(new Date(Date.parse(at) + 86_400_000).toISOString());
      expect(times && times.visible > at && times.visible <= times.due).toBe(true);
      expect(times?.visible.slice(11)).toBe('16:00:00.000Z');
    }
  });

  it('exclude acceptances and the desk’s notes', () => {
    expect(publishable({ type: 'answer-received', answer: { kind: 'accepted' } })).toBeUndefined();
    expect(publishable({ type: 'answer-received', answer: { kind: 'genuine-from' } })).toEqual({ kind: 'declaration' });
    expect(publishable({ type: 'deadline-missed' })).toBeUndefined();
    expect(publishable({ type: 'appeal-allowed', outcome: 'accepted' })).toBeUndefined();
    expect(publishable({ type: 'case-withdrawn', withdrawal: 'silence' })).toEqual({
      kind: 'outcome',
      outcome: 'silence',
    });
  });
});

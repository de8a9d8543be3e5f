import type { CaseEvent } from '@marketsafe/procedure';
import { describe, expect, test } from 'vitest';
import type { AnswerInView, CaseView, DocumentInView } from './case-view.ts';
import { type Party, seen, seesEvent, seesMember, viewRows } from './visibility.ts';

const parties: readonly Party[] = ['desk', 'complainant', 'seller'];
const at = '2026-03-01T00:00:00Z';

const exhibit = (owner: string): DocumentInView => ({
  ...{ id: `id of ${owner}`, item: 'invoice', sha256: 'a', mime: 'image/png', size: 1, pages: 1, copy: 'b' },
  name: `file of ${owner}`,
});
const answer = (kind: AnswerInView['kind'], of: string): AnswerInView => ({
  ...{ kind, receivedAt: at, statement: `statement ${of}`, supplier: `supplier ${of}`, exhibits: [exhibit(of)] },
  identifiers: [
    { item: 'supplier', text: `supplier number ${of}` },
    { item: 'serial', text: `serial ${of}` },
  ],
});

const matter = (kind: string, more: object) => ({ id: kind, kind, at, said: {}, documents: [], lacks: [], ...more });

/** A case with something in every part that parties do not share. */
const whole = {
  ...{ id: 'c', bundle: 'b', status: 'brand-window', gravity: 'minor', reason: 'counterfeit' },
  ...{ chips: [], filedAt: at, clocks: [], missing: [], lacking: [], pack: 'p', actions: [] },
  ...{ laneReasons: ['lane reason'], measure: 'hide', priorRisk: 'none', target: 'target', seller: 'shop' },
  ...{ funds: 'hold', left: 'left', gaveBack: 'given back', cost: 'cost' },
  ...{
    complainant: 'agency',
    agent: 'agent’s number',
    holder: 'maker',
    holderName: 'Maker',
    title: 'listing',
    packet: { at, url: 'page' },
  },
  review: [{ of: 'maker', numbers: ['number of maker'], changes: [] }],
  answer: answer('authorised', 'kept'),
  recorded: [answer('accepted', 'told')],
  report: {
    ...{ kind: 'test-purchase', at, on: '2026-03-01', finding: 'counterfeit', documents: [exhibit('brand')] },
    ...{ examiner: 'examiner', order: 'order number', custody: [{ by: 'test buyer', from: at }] },
    reply: { at, exhibits: [exhibit('reply')] },
  },
  appeal: { by: 'seller', openedAt: at, grounds: 'grounds of the appeal' },
  matters: [
    matter('demand', { said: { words: 'words of a report' }, finding: 'extortion-found' }),
    matter('loss', { said: { words: 'words of a loss' } }),
    matter('malice', { finding: 'not-malicious', reasons: 'no malice' }),
    matter('award', { said: { number: 'number of a ruling' } }),
    matter('proceedings', { documents: [exhibit('suit')], reasons: 'note of the desk' }),
    matter('delay', { documents: [exhibit('notary')] }),
  ],
  indicated: ['sign'],
} as unknown as CaseView;

const readers = {
  ...{ desk: 'desk', complainant: 'maker', seller: 'seller:shop', marketplace: 'marketplace:taobao' },
} as const;
const viewOf = (party: keyof typeof readers, of: CaseView = whole): string =>
  JSON.stringify(seen(of, viewRows, { party, tenant: readers[party] }));

describe('what a party reads of a case', () => {
  test.each<[string, readonly Party[]]>([
    ['supplier kept', ['desk', 'seller']],
    ['supplier number kept', ['desk', 'seller']],
    ['supplier told', parties],
    ['statement kept', parties],
    ['serial kept', parties],
    ['file of kept', ['desk', 'seller']],
    ['file of told', ['desk', 'seller']],
    ['file of brand', ['desk', 'complainant']],
    ['file of reply', ['desk', 'seller']],
    ['examiner', parties],
    ['order number', ['desk', 'complainant']],
    ['test buyer', ['desk', 'complainant']],
    ['"custody"', ['desk', 'complainant']],
    ['file of suit', ['desk', 'complainant']],
    ['id of notary', ['desk', 'complainant']],
    ['number of maker', ['desk', 'complainant']],
    ['agent’s number', ['desk', 'complainant']],
    ['lane reason', ['desk', 'complainant']],
    ['"measure"', ['desk', 'seller']],
    ['"priorRisk"', ['desk', 'seller']],
    ['"funds"', ['desk', 'seller']],
    ['given back', ['desk', 'seller']],
    ['cost', parties],
    ['"left"', ['desk', 'seller']],
    ['words of a report', ['desk', 'seller']],
    ['words of a loss', ['desk', 'seller']],
    ['no malice', ['desk', 'seller']],
    ['number of a ruling', parties],
    ['note of the desk', []],
    ['sign', ['desk']],
    ['grounds of the appeal', ['desk']],
  ])('%s: %j', (words, who) => {
    expect(parties.filter((party) => viewOf(party).includes(words))).toEqual(who);
  });

  test('a marketplace reads which of its goods a case is about and how that stands, and nothing that a party said', () => {
    expect(JSON.parse(viewOf('marketplace'))).toEqual({
      ...{ id: 'c', status: 'brand-window', target: 'target', reason: 'counterfeit', filedAt: at },
      ...{ holder: 'maker', holderName: 'Maker', title: 'listing', matters: [], actions: [] },
    });
  });

  test('an agent of another holder reads no numbers of its record', () => {
    const view = seen(whole, viewRows, { party: 'complainant', tenant: 'agency' });
    expect(JSON.stringify(view)).not.toContain('number of maker');
  });

  test('no party sees a field that no row names, wherever it stands', () => {
    const marked = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(marked);
      if (value === null || typeof value !== 'object') return value;
      return { ...Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)])), fresh: 'unnamed' };
    };
    const reviewed = { ...whole, review: undefined } as unknown as CaseView;
    expect(JSON.stringify(marked(reviewed)).split('unnamed').length).toBeGreaterThan(20);
    for (const party of parties)
      expect(JSON.parse(viewOf(party, marked(reviewed) as CaseView))).toEqual(JSON.parse(viewOf(party, reviewed)));
  });
});

describe('what a party learns of an event', () => {
  test('no party learns of one that no row names', () => {
    expect(parties.filter((party) => seesEvent(party, { type: 'a-new-event' }))).toEqual([]);
  });

  test('no party reads a member that no row names', () => {
    for (const where of ['timeline', 'proof'] as const)
      expect(parties.filter((party) => seesMember(party, { type: 'case-upheld' }, 'fresh', where))).toEqual([]);
  });

  test.each<[Partial<CaseEvent> & { type: CaseEvent['type'] }, readonly Party[]]>([
    [{ type: 'review-passed' }, ['desk']],
    [{ type: 'proceeds-noted' }, ['desk', 'seller']],
    [{ type: 'matter-raised', kind: 'demand' }, ['desk', 'seller']],
    [{ type: 'matter-found', kind: 'demand', finding: 'not-found' }, ['desk', 'seller']],
    [{ type: 'matter-found', kind: 'demand', finding: 'extortion-found' }, parties],
    [{ type: 'matter-found', kind: 'malice', finding: 'not-malicious' }, ['desk', 'seller']],
    [{ type: 'matter-found', kind: 'malice', finding: 'malicious' }, parties],
    [{ type: 'case-upheld' }, parties],
  ])('%j: %j', (event, who) => {
    expect(parties.filter((party) => seesEvent(party, event))).toEqual(who);
  });

  test('reasons of a decision are for both sides, notes of the desk for itself', () => {
    const reads = (type: CaseEvent['type']) =>
      parties.filter((party) => seesMember(party, { type }, 'reasons', 'proof'));
    expect(reads('case-upheld')).toEqual(parties);
    expect(reads('case-discontinued')).toEqual(['desk']);
  });
});

import { expect, test } from 'vitest';
import { type Report, reportForMachines, reportForPeople } from './report.ts';

const target = { kind: 'listing', marketplace: 'taobao', id: '1' } as const;
const report: Report = {
  file: 'urls.txt',
  faults: [],
  filing: 'complain-1',
  lines: [
    { line: 1, url: 'https://a.example/1', outcome: 'shadow', order: 'o1', target, lane: 'expedited', shortfalls: [] },
    { line: 2, url: 'https://a.example/2', outcome: 'filed', case: 'c1', target, status: 'removing', shortfalls: [] },
  ],
};

test('a complaint in shadow is no case: its line says that nothing is sent', () => {
  expect(reportForPeople(report).split('\n')).toEqual([
    'urls.txt:1: shadow, expedited lane: nothing is sent  https://a.example/1',
    'urls.txt:2: filed, case c1, no lane, removing  https://a.example/2',
    'Filing complain-1',
    '1 filed, 1 shadow.',
  ]);
  expect(JSON.parse(reportForMachines(report)).counts).toEqual({ filed: 1, shadow: 1 });
});

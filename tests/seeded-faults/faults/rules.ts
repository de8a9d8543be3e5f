/** Mistakes in deadlines, and in packs and laws. */
import type { Fault } from '../fault.ts';

const procedure = 'packages/procedure/src';
const procedureTests = 'packages/procedure/test';

export const ruleFaults: readonly Fault[] = [
  {
    name: 'days end at midnight in Greenwich',
    file: `${procedure}/clock/local-day.ts`,
    find: 'toZonedDateTimeISO(zone)',
    replace: "toZonedDateTimeISO('UTC')",
    tests: [`${procedureTests}/clock`],
  },
  {
    name: 'a period begins with the day in Greenwich',
    file: `${procedure}/clock/due-after.ts`,
    find: 'const startDay = instant.toZonedDateTimeISO(zone).toPlainDate();',
    replace: "const startDay = instant.toZonedDateTimeISO('UTC').toPlainDate();",
    tests: [`${procedureTests}/clock`],
  },
  {
    name: 'the day of the start is counted',
    file: `${procedure}/clock/due-after.ts`,
    find: 'startDay.add({ days: period.count })',
    replace: 'startDay.add({ days: period.count - 1 })',
    tests: [`${procedureTests}/clock`],
  },
  {
    name: 'a make-up day is no business day',
    file: `${procedure}/clock/calendar.ts`,
    find: 'if (calendar.workdays.has(date)) return true;',
    replace: '',
    tests: [`${procedureTests}/clock`, `${procedureTests}/policy/calendars.test.ts`],
  },
  {
    name: 'a period of the law may end on a day off',
    file: `${procedure}/clock/due-after.ts`,
    find: "period.lastDayOff === 'next-business-day' ? sameOrNextBusinessDay(nominal, calendar) : nominal",
    replace: 'nominal',
    tests: [`${procedureTests}/clock`],
  },
  {
    name: 'business days are given back as days',
    file: `${procedure}/clock/resume.ts`,
    find: "if (left.unit === 'business-day') {",
    replace: "if (left.unit === ('never' as string)) {",
    tests: [`${procedureTests}/clock`],
  },
  {
    name: 'a bound of the law is not looked at',
    file: `${procedure}/law/check-programme.ts`,
    find: 'if (most !== undefined && !surelyNotLonger(own, most)) return { breach, why: tooLong(own, most) };',
    replace: '',
    tests: ['tests/law'],
  },
  {
    name: 'a law is held against every programme, wherever it offers goods',
    file: `${procedure}/law/check-programme.ts`,
    find: 'const where = territories.filter((one) => law.territories.includes(one));',
    replace: 'const where = territories;',
    tests: ['tests/law'],
  },
  {
    name: 'a reference that a pack does not define is nothing',
    file: `${procedure}/policy/load-pack.ts`,
    find: '...unknown.map(({ path, name }) => unknownReference(path, name, yaml, file)),',
    replace: '',
    tests: [`${procedureTests}/policy/load-pack.test.ts`],
  },
];

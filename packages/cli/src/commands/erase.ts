import type { Erasure, ErasureItem } from '@marketsafe/service';
import { type Command, Option } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { useErasure } from '../erasure.ts';
import { type PlaceOptions, withPlace } from '../place.ts';
import { WrongUse } from '../wrong-use.ts';

interface Options extends PlaceOptions {
  readonly subject: string;
  readonly by?: string;
  readonly confirm?: true;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withPlace(
    withExamples(
      named,
      'marketsafe erase --subject taobao/1636998136 --data /srv/marketsafe',
      'marketsafe erase --subject taobao/1636998136 --data /srv/marketsafe --by ada@desk.example --confirm',
    )
      .addOption(
        new Option(
          '--subject <who>',
          'a seller as <marketplace>/<account>, a participant’s id, or a person’s e-mail address',
        ).makeOptionMandatory(),
      )
      .option('--by <e-mail>', 'with --confirm: the administrator of the review team; it is recorded')
      .option('--confirm', 'erase; without it nothing is changed')
      .option('--json', 'each row as JSON'),
  )
    .addHelpText(
      'after',
      '\nThe service erases every night what is past the retention of its policy pack. This command does so for one subject at once; it\n' +
        'erases nothing sooner. Texts, documents with their files and names go. The events of the ledger hold none of them: they stay, and\n' +
        'it verifies as before. Backups made earlier still hold the data.',
    )
    .action(erase);

async function erase({ subject, by, confirm, json, ...place }: Options): Promise<void> {
  if (confirm && by === undefined)
    throw new WrongUse('--confirm needs --by: the e-mail address of the administrator of the review team who erases');
  await useErasure(place, async (erasure: Erasure) => {
    const items = await (by !== undefined && confirm ? erasure.erase(subject, by) : erasure.plan(subject));
    if (json) return console.log(JSON.stringify({ subject, erased: confirm ?? false, items }, null, 2));
    for (const item of items) console.log(line(item, confirm ?? false));
    const due = items.filter(({ kept }) => kept === undefined).length;
    console.log(
      confirm
        ? `${counted(due, 'row')} erased, ${items.length - due} kept.`
        : `${counted(due, 'row')} would be erased, ${items.length - due} kept. Nothing was changed; --confirm erases.`,
    );
  });
}

const names: Readonly<Record<ErasureItem['what'], string>> = {
  'account-link': 'mailed link',
  case: 'case',
  enrolment: 'request to take part',
  participant: 'participant',
  person: 'account',
  'register-entry': 'register entry',
  seller: 'seller',
};

function line({ what, id, kept }: ErasureItem, isDone: boolean): string {
  const of = `${names[what]} ${id}`;
  return kept ? `kept    ${of}: ${reasonOf(kept)}` : `${isDone ? 'erased ' : 'erase  '} ${of}`;
}

function reasonOf(kept: NonNullable<ErasureItem['kept']>): string {
  switch (kept.why) {
    case 'running':
      return 'it is not over: a deadline, a task or an appeal is open';
    case 'retention':
      return `until ${kept.until}, by ${kept.pack}${kept.reference ? ` (${kept.reference.kind}: ${kept.reference.where.en})` : ''}`;
    case 'no-period':
      return `${kept.pack} sets no time after which it is erased`;
    case 'legal-hold':
      return `under a legal hold since ${kept.since}: ${kept.reasons}`;
    case 'closure':
      return 'a closure, a ban or a recognition in force rests on it';
    case 'strike':
      return 'a strike that still counts rests on it';
    case 'clearance':
      return 'a clearance in force, or one that is not decided, rests on it';
    case 'shop-listed':
      return 'the marketplace lists the shop, and would hand its data over again';
    case 'cases-kept':
      return 'cases about the seller are kept';
    case 'takes-part':
      return 'it takes part in the programme';
    case 'left':
      return `the account is closed since ${kept.since}; decisions keep the name`;
    case 'published-register':
      return 'the office publishes it';
  }
}

import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { type Columns, columnIn } from '../import/columns.ts';
import { importedInWords, importFile, type Numbered } from '../import/import-file.ts';
import { ENTRY_FIELDS, type EntryField } from '../import/register/csv-entries.ts';
import { readRegister } from '../import/register/read-register.ts';
import { sendEntries } from '../import/send-entries.ts';
import { assertReadableFiles } from '../input-file.ts';
import { type ServiceOptions, serviceAt, withService } from '../service-api.ts';

interface RegisterOptions extends ServiceOptions {
  readonly map: Columns<EntryField>;
  readonly office?: string;
  readonly json?: true;
}

/** The most entries of one request. */
const ENTRIES_A_REQUEST = 500;

export const define = (named: Command): Command =>
  withService(
    withExamples(
      named,
      'marketsafe import register apc260301.xml --token "$API_KEY"',
      'marketsafe import register marks.csv --office CN --map number="Reg. No." --map validUntil=Expires',
    )
      .argument('<file>', 'trademark XML of the USPTO, CSV, or .jsonl with one register entry a line')
      .option('--map <field=column>', 'for CSV: the column of a field; repeat for others', columnIn(ENTRY_FIELDS), {})
      .option('--office <code>', 'for CSV: the office of all entries, such as CN')
      .option('--json', 'the result as JSON'),
    'a member of the review team',
  )
    .addHelpText(
      'after',
      '\nJSON lines, one entry a line:\n' +
        '  {"office":"CN","number":"30112233","type":"trademark","owner":"Lan Mu Studio","contact":"ip@lanmu.example",\n' +
        '   "mark":"LANMU","territories":["CN"],"classes":[18],"validUntil":"2031-06-30T00:00:00.000Z",\n' +
        '   "registeredOn":"2011-06-30","challenge":"none"}\n' +
        'CSV: a header with the same names, or --map. Days begin with the year; "validUntil" is then the last valid day.\n' +
        'USPTO: registrations are imported, with those that ended; applications are left out. The XML names no e-mail.\n' +
        '"contact": codes of enrolment go there and nowhere else. Without one, the review team verifies the right.\n' +
        '"registeredOn": a trade mark without it is reviewed as a young one. "challenge": none, opposed or in-cancellation.\n' +
        'Of entries for one registration the last counts; importing a file again restores only what was changed meanwhile.\n' +
        'Ends with 1 if an entry was refused; the others are imported. Of XML that is damaged, nothing is. --json tells what\n' +
        'became of each entry.',
    )
    .action(importRegister);

async function importRegister(file: string, options: RegisterOptions): Promise<void> {
  await assertReadableFiles(file);
  const client = serviceAt(options);
  const send = (entries: readonly Numbered<unknown>[]) => sendEntries(client, entries);
  const imported = await importFile(
    file,
    { reads: readRegister(file, options), send, atOnce: ENTRIES_A_REQUEST },
    options,
  );
  const { leftOut: applications, ...rest } = imported;
  if (options.json) return console.log(JSON.stringify({ ...rest, applications }));
  console.log(
    importedInWords(imported, ['entry', 'entries']) +
      (applications > 0 ? ` ${counted(applications, 'application')} without a registration left out.` : ''),
  );
}

import { gradeOf, isLawIn, type Publishable, publicationTimes, publishable, sanctions } from '@marketsafe/procedure';
import type { EvidenceGrade, RightType } from '@marketsafe/terms';
import { sql } from 'kysely';
import { marketplaceOf, rulesOfCase } from '../../platform/programme.ts';
import { publicationReference } from '../../platform/publication-reference.ts';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseFiles } from '../../takedown/case-file/index.ts';

/** Rows for the publications that the laws of a case's marketplace require. They are public from the next day on. */
export function recordPublications(work: UnitOfWork, decided: readonly Decided[]): void {
  if (work.programme.laws.length === 0) return;
  for (const { ref, event } of decided) {
    const said = publishable(event);
    if (said === undefined) continue;
    if (ref.kind === 'case') publishCase(work, ref.id, said);
    if (ref.kind === 'seller') publishShop(work, ref.id, said);
  }
  for (const id of changedOf(decided, 'seller'))
    for (const said of sanctions(work.before('seller', id), work.state('seller', id))) publishShop(work, id, said);
}

const publishShop = (work: UnitOfWork, id: string, said: Publishable): void =>
  publish(work, said, { about: id, marketplace: id.slice(0, id.indexOf('/')) });

function publishCase(work: UnitOfWork, id: string, said: Publishable): void {
  const state = work.filed(id);
  if (state.forum !== 'decides-here') return;
  const [usual = 'trademark'] = rulesOfCase(work.programme, state).reasons[state.reason].rightTypes;
  const right = (work.memo(caseFiles).get(id)?.right.type as RightType | undefined) ?? usual;
  const grade = said.outcome === 'upheld' ? gradeOf(state) : undefined;
  publish(work, said, { about: id, marketplace: state.target.marketplace, right, reason: state.reason, grade });
}

interface Matter {
  readonly about: string;
  readonly marketplace: string;
  readonly right?: RightType;
  readonly reason?: string;
  readonly grade?: EvidenceGrade | undefined;
}

function publish(
  work: UnitOfWork,
  { kind, outcome, organisation }: Publishable,
  { about, marketplace, right, reason, grade }: Matter,
): void {
  const { calendar, zone, territories } = marketplaceOf(work.programme, marketplace);
  for (const law of work.programme.laws) {
    if (!isLawIn(law, territories)) continue;
    const times = publicationTimes(law, { kind, right: right ?? 'trademark' }, { at: work.now, calendar, zone });
    if (times === undefined) continue;
    work.batch.also(sql`
      insert into publication (tenant, id, reference, kind, marketplace, right_type, reason, outcome, grade, organisation, law, happened_at, visible_at, due_at)
      values ('public', ${work.entropy.uuid()}::uuid, ${publicationReference(work.programme.identityKey, about)}, ${kind}, ${marketplace},
        ${right ?? null}, ${reason ?? null}, ${outcome ?? null}, ${grade ?? null}, ${organisation ?? null}, ${law.pack.id}, ${work.now}::timestamptz,
        ${times.visible}::timestamptz, ${times.due}::timestamptz)`);
  }
}

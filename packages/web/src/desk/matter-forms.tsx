import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { ChecksField } from '../office/fields.tsx';
import { MatterFacts } from '../office/matter-card.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { TextField } from '../plain/form.tsx';
import { type FoundKind, finding, type RaisedKind, raising } from '../plain/matter-fields.ts';
import { useMatterWords } from '../plain/matter-words.ts';
import { RaiseForm } from '../plain/raise-form.tsx';

type Matter = CaseDetail['matters'][number];

const foundKinds = Object.keys(finding) as FoundKind[];
const isUnasked = (kind: FoundKind): boolean => finding[kind].when === 'unasked';

/** What the desk enters of its own accord, folded away until asked for. */
export function EnterForm({ kind, detail }: { kind: RaisedKind; detail: CaseDetail }) {
  const say = useMatterWords(kind);
  const [open, setOpen] = useState(false);
  const act = useAct('enterMatter', { case: detail.id });
  if (!detail.actions.some((action) => action === raising[kind].act)) return null;
  return (
    <Panel title={say('title')}>
      <p>{say('text')}</p>
      {open ? (
        <RaiseForm {...{ kind, act }} className="stack" isPrimary send={sendDocument} onDone={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>{say('open')}</Button>
      )}
    </Panel>
  );
}

/** What waits for a finding, each in a card of its own; or what may be found unasked. */
export function FindForms({ detail, unasked = false }: { detail: CaseDetail; unasked?: boolean }) {
  return foundKinds
    .filter((kind) => isUnasked(kind) === unasked)
    .flatMap((kind) => toFind(kind, detail).map((matter) => ({ kind, matter })))
    .map(({ kind, matter }) => <FindForm key={`${kind} ${matter?.id}`} {...{ kind, matter, detail }} />);
}

/** The matters of a kind that wait for a finding; undefined for a kind that the review team finds unasked. */
function toFind(kind: FoundKind, { matters, actions, liability }: CaseDetail): readonly (Matter | undefined)[] {
  const { act, when } = finding[kind];
  const all = matters.filter((one) => one.kind === kind);
  if (when === 'anew') return all;
  if (!actions.some((action) => action === act)) return [];
  if (when === 'unasked') return liability ? [all[0]] : [];
  return all.filter((one) => !one.finding).slice(0, 1);
}

interface FindProps {
  readonly kind: FoundKind;
  readonly matter: Matter | undefined;
  readonly detail: CaseDetail;
}

/** Reasons, what a finding rests on beside them, and a button for each finding but the one that stands. */
function FindForm({ kind, matter, detail: { id, liability, delayDaysLeft: most = 0 } }: FindProps) {
  const { language, term } = useWords('desk');
  const say = useMatterWords(kind);
  const act = useAct('findInMatter', { case: id });
  const { findings, lacks = [], readBy = 'both' } = finding[kind];
  // The review team's own notes are in its language.
  const isBoth = readBy !== 'desk';
  const needs = (found: string) => findings[found]?.needs;
  const asked = Object.keys(findings).map(needs);
  const { indicators = [], law } = liability ?? {};
  return (
    <Panel title={say('find.title')}>
      {matter && !isUnasked(kind) && <MatterFacts id={id} matter={matter} />}
      <ReasonsForm
        {...{ act, readBy }}
        label={say('find.field.reasons')}
        inBoth={isBoth}
        choices={Object.entries(findings)
          .filter(([value]) => value !== matter?.finding)
          .map(([value, { danger = false }]) => ({ value, text: say(`find.${value}`), danger }))}
        start={{
          ...{ lacks: [] as readonly string[], days: '' },
          // What the case itself shows.
          indicators: indicators.filter(({ indicated }) => indicated).map(({ code }) => code) as readonly string[],
        }}
        check={(found, said) => ({
          lacks: needs(found) === 'lacks' && said.lacks.length === 0,
          indicators: needs(found) === 'indicators' && said.indicators.length === 0,
          days:
            needs(found) === 'days' && !(Number(said.days) >= 1 && Number(said.days) <= most) && say('find.wrong.days'),
        })}
        say={(found, { reasons, ...said }, both) => {
          const need = needs(found);
          return {
            ...{ kind, finding: found, reasons: isBoth ? both : reasons },
            ...(matter && !isUnasked(kind) && { matter: matter.id }),
            ...(need && { [need]: need === 'days' ? Number(said.days) : said[need] }),
          } as never;
        }}
      >
        {({ field }) => (
          <>
            <p>{say('find.text', { count: most, times: law?.multiplier })}</p>
            {asked.includes('days') && (
              <TextField {...field('days')} type="number" min={1} max={most} label={say('find.field.days')} />
            )}
            {asked.includes('lacks') && (
              <ChecksField
                {...field('lacks')}
                label={say('find.field.lacks')}
                hint={say('find.hint.lacks')}
                options={lacks.map((value) => ({ value, label: term('refusal', value) }))}
              />
            )}
            {asked.includes('indicators') && (
              <ChecksField
                {...field('indicators')}
                label={say('find.field.indicators')}
                hint={say('find.hint.indicators')}
                options={indicators.map(({ code, text, toCheck, indicated }) => ({
                  value: code as string,
                  label: [text[language], indicated && say('find.indicated'), toCheck && say('find.toCheck')]
                    .filter(Boolean)
                    .join(' '),
                }))}
              />
            )}
          </>
        )}
      </ReasonsForm>
    </Panel>
  );
}

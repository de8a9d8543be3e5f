import { useAct } from '../data/api.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { shrunk } from '../plain/shrink.ts';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';
import { type AnswerWay, draftOf, givenItems, identifiersOf, type Written, wholeStatement } from './answer-draft.ts';
import { groupName, missingGroups, missingItems } from './completeness.ts';
import { useDraft } from './use-draft.ts';

/** `record`: after the deadline, so nothing is required, and no draft is kept. */
export type Stage = 'first' | 'incomplete' | 'record';

/** What an answer consists of, one a screen. */
export const parts = ['case', 'words', 'check'] as const;
export type Part = (typeof parts)[number];

/** Something without which an answer is not sent, and where it is asked for. */
interface Missing {
  readonly part: Part;
  /** The id of its place on the page. */
  readonly at: string;
  readonly words: string;
}

interface Given {
  readonly link: string;
  readonly notice: SellerNotice;
  readonly stage: Stage;
  readonly onDone?: (() => void) | undefined;
}

/** An answer in the making: its values, documents and draft, and what it lacks. */
export function useAnswer({ link, notice, stage, onDone }: Given) {
  const { t, language } = useWords('seller');
  const earlier = stage === 'incomplete' ? notice.answer : undefined;
  const draft = stage === 'record' ? undefined : notice.draft;
  const start = draft ?? earlier;
  const uploads = useUploads(sendExhibit(link), { earlier: start?.exhibits, prepare: shrunk });
  const wayOf = (kind: string | undefined) => notice.answers.find((one) => one.kind === kind);
  const act = useAct('answerComplaint', { link });
  const lackingIn = (kind: AnswerWay['kind'] | undefined, written: Written) =>
    stage === 'record' ? [] : missingItems(wayOf(kind)?.checklist ?? [], givenItems(written, uploads));
  const form = useForm({
    ...{ act, waits: uploads.sending, onDone, keepsValues: true },
    start: {
      kind: start?.kind as AnswerWay['kind'] | undefined,
      written: Object.fromEntries((start?.identifiers ?? []).map(({ item, text }) => [item, text])) as Written,
      ...{ statement: start?.statement ?? '', supplier: draft?.supplier ?? '', declaration: false },
      except: (draft?.except ?? []) as readonly string[],
    },
    check: ({ kind, written, supplier, declaration }) => ({
      kind: kind === undefined,
      documents: lackingIn(kind, written).length > 0,
      supplier: kind === 'accepted' && !supplier && t('answer.missingSupplier'),
      declaration: !declaration && t('answer.missingDeclaration'),
    }),
    say: ({ kind, written, supplier, declaration, except, ...said }) => {
      const checklist = wayOf(kind)?.checklist ?? [];
      const items = new Set(checklist.map(({ item }) => item));
      const statement = wholeStatement(checklist, written, said.statement, language);
      const identifiers = identifiersOf(checklist, written);
      return {
        ...{ kind: kind as AnswerWay['kind'], declaration, except: [...except], identifiers },
        exhibits: uploads.arrived.filter(({ item }) => items.has(item)),
        ...(statement && { statement }),
        ...(supplier && { supplier }),
      };
    },
  });
  const { kind, written } = form.values;
  const lacking = lackingIn(kind, written);
  const missing: Missing[] = [
    ...(kind === undefined ? [{ part: 'case' as const, at: 'kinds', words: t('steps.missingKind') }] : []),
    ...missingGroups(lacking).map((group) => ({
      ...{ part: 'case' as const, at: `item-${group[0]?.item}`, words: groupName(group, language) },
    })),
    ...(kind === 'accepted' && !form.said.supplier
      ? [{ part: 'words' as const, at: 'supplier', words: t('answer.supplier') }]
      : []),
    ...(form.values.declaration
      ? []
      : [{ part: 'check' as const, at: 'declaration', words: t('steps.missingDeclaration') }]),
  ];
  return {
    ...{ link, notice, stage, form, uploads, missing, lacking, way: wayOf(kind) },
    draft: useDraft(
      link,
      draft,
      draftOf(form.values, uploads.arrived),
      stage === 'record' || (!act.isIdle && !act.isError),
    ),
  };
}

export type AnswerInMaking = ReturnType<typeof useAnswer>;

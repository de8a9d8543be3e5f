import type { SellerNotice } from '../data/nouns.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import type { Draft } from './answer-draft.ts';

interface Props {
  readonly notice: SellerNotice;
  readonly kind: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** The seller has pressed send: what is missing may be named. */
  readonly tried: boolean;
}

/** The statement, the supplier where the complaint is accepted, exceptions, and the declaration. */
export function OwnWords({ notice, kind, draft, onDraft, tried }: Props) {
  const { t } = useWords('seller');
  const wrongSupplier =
    tried && kind === 'accepted' && !draft.supplier.trim() ? t('answer.missingSupplier') : undefined;
  return (
    <>
      {kind === 'accepted' && (
        <Field label={t('answer.supplier')} hint={t('answer.supplierHint')} wrong={wrongSupplier}>
          {(given) => (
            <input
              {...given}
              type="text"
              maxLength={1000}
              value={draft.supplier}
              onChange={(e) => onDraft({ ...draft, supplier: e.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t('answer.statement')} hint={t('answer.statementHint')}>
        {(given) => (
          <textarea
            {...given}
            maxLength={4000}
            value={draft.statement}
            onChange={(e) => onDraft({ ...draft, statement: e.target.value })}
          />
        )}
      </Field>
      {notice.cases.length > 1 && (
        <fieldset className="field">
          <legend>{t('answer.except')}</legend>
          <p className="hint">{t('answer.exceptHint')}</p>
          {notice.cases.map(({ id, ...goods }) => (
            <label className="check" key={id}>
              <input
                type="checkbox"
                checked={draft.except.includes(id)}
                onChange={(e) =>
                  onDraft({
                    ...draft,
                    except: e.target.checked ? [...draft.except, id] : draft.except.filter((other) => other !== id),
                  })
                }
              />
              {goodsName(goods, id)}
            </label>
          ))}
        </fieldset>
      )}
      <label className="check declaration">
        <input
          type="checkbox"
          checked={draft.declared}
          aria-invalid={(tried && !draft.declared) || undefined}
          onChange={(e) => onDraft({ ...draft, declared: e.target.checked })}
        />
        {t('answer.declaration')}
      </label>
      {tried && !draft.declared && (
        <p className="wrong" role="alert">
          {t('answer.missingDeclaration')}
        </p>
      )}
    </>
  );
}

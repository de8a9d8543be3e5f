import type { Schemas } from '@marketsafe/sdk';
import { useAnyTerm } from '../language/term.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';

interface Props {
  readonly title: string;
  readonly reasons: readonly Schemas['WrittenReason'][];
}

/** The review team's own reasons for its actions and those against a shop; only the review team reads them. */
export function WrittenReasons({ title, reasons }: Props) {
  const { t, shortInstant } = useWords('desk');
  const word = useAnyTerm();
  if (reasons.length === 0) return null;
  return (
    <Panel className="gap" title={title}>
      <ul className="plain-list">
        {reasons.map(({ at, by, about, text }) => (
          <li key={`${at}-${by}-${about}-${text}`} className="case-line">
            <div>
              <p className="said">{text}</p>
              <p className="soft small">
                {t(`written.${about}`)} · {word(by)} · {shortInstant(at)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

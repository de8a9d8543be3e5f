import type { Schemas } from '@marketsafe/sdk';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';

/** The demonstration's people as buttons: one press signs in. */
export function Roles({ personas }: { personas: readonly Schemas['Persona'][] }) {
  const { t, language } = useWords('front');
  const { signInAs } = useSession();
  const navigate = useNavigate();
  const [failed, setFailed] = useState<unknown>();

  const enter = async (persona: Schemas['Persona']) => {
    setFailed(undefined);
    try {
      // A seller has no account and needs only its link.
      if (persona.role !== 'seller') await signInAs(persona.id);
      const path = persona.path.startsWith('http') ? new URL(persona.path).pathname : persona.path;
      await navigate(path);
    } catch (error) {
      setFailed(error);
    }
  };

  return (
    <section aria-labelledby="roles" className="roles">
      <h2 id="roles">{t('roles.title')}</h2>
      <p className="soft">{t('roles.text')}</p>
      {failed !== undefined && <ProblemNote error={failed} />}
      <ul>
        {personas.map((persona) => (
          <li key={persona.id} className="card">
            <span className="tag">{t(`roles.${persona.role}`)}</span>
            <h3>{persona.name[language]}</h3>
            <p className="small">{persona.about[language]}</p>
            <button type="button" className="button" onClick={() => void enter(persona)}>
              {persona.role !== 'seller'
                ? t('roles.enter', { name: persona.name[language] })
                : t(persona.path === '/how-it-works' ? 'roles.noNotice' : 'roles.notice')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

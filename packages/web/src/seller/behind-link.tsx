import './seller.css';
import './steps.css';
import { ProblemError } from '@marketsafe/sdk';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Language } from '../format/time.ts';
import { useLanguageOf } from '../language/language.ts';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useTitle } from '../plain/title.ts';
import { InvalidLink } from './invalid-link.tsx';
import { SellerFrame } from './seller-frame.tsx';

interface Props<Page> {
  readonly page: UseQueryResult<Page>;
  readonly title: string;
  readonly children: (page: Page) => ReactNode;
}

/** A page that a seller's signed link opens, without an account, entirely in the seller's language. */
export function BehindLink<Page extends { language: Language }>({ page, title, children }: Props<Page>) {
  return (
    <SellerFrame isReady={useLanguageOf(page)}>
      <Title title={title} />
      {page.data ? children(page.data) : <Missing page={page} />}
    </SellerFrame>
  );
}

function Title({ title }: { title: string }) {
  useTitle(title);
  return null;
}

function Missing({ page: { error, refetch } }: { page: UseQueryResult }) {
  if (error instanceof ProblemError && error.status >= 400 && error.status < 429) return <InvalidLink error={error} />;
  return <ProblemNote error={error} retry={refetch} />;
}

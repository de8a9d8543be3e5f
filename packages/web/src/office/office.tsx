import './office.css';
import { ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useMe } from '../data/session.ts';
import { languages } from '../language/language.ts';
import { useWords } from '../language/words.ts';
import { ControlsContext } from '../plain/controls.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import * as officeTexts from '../texts/office-texts.ts';
import { inLanguage } from '../texts/texts.ts';
import { useAntdTheme } from './antd-theme.ts';
import { officeControls } from './controls.tsx';

/** The frame of the rights holder's and the review team's pages: antd, their texts, and a signed-in user. */
export function Office() {
  const { i18n } = useTranslation();
  const { language } = useWords();
  const theme = useAntdTheme();
  const me = useMe();
  const location = useLocation();
  // Before the first child renders: the office's texts come with this chunk, not with the public pages.
  useState(() => {
    for (const { id } of languages)
      for (const [name, texts] of Object.entries(officeTexts)) i18n.addResourceBundle(id, name, inLanguage(texts, id));
  });
  if (me.isPending) return <Waiting />;
  if (me.isError) return <ProblemNote error={me.error} retry={me.refetch} />;
  if (me.data === null)
    return <Navigate to={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  return (
    <ConfigProvider locale={language === 'en' ? enGB : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <ControlsContext value={officeControls}>
        <Outlet />
      </ControlsContext>
    </ConfigProvider>
  );
}

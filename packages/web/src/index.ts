import './plain/base.css';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { beginPage } from './app/routes.tsx';
import { watchAttention } from './data/attention.ts';
import { queries } from './data/queries.ts';
import { startTexts } from './language/language.ts';
import { startTheme } from './plain/theme-choice.ts';

startTheme();
watchAttention(queries, document);
const starting = startTexts();
beginPage();
const texts = await starting;
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(createElement(StrictMode, null, createElement(App, { texts })));

import { desk as deskEn } from './en/desk.ts';
import { office as officeEn } from './en/office.ts';
import { portal as portalEn } from './en/portal.ts';
import { desk as deskZh } from './zh-CN/desk.ts';
import { office as officeZh } from './zh-CN/office.ts';
import { portal as portalZh } from './zh-CN/portal.ts';

/** The texts of the rights holder's and the desk's pages, loaded with them. */
export const officeTexts = {
  en: { office: officeEn, portal: portalEn, desk: deskEn },
  'zh-CN': { office: officeZh, portal: portalZh, desk: deskZh },
};

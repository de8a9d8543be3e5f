export { acceptTerms } from './accept.ts';
export { FiledTerms, TermsAcceptance } from './contract.ts';
export { namedTerms, termsOfFilers } from './filed-under.ts';
export { termsHandlers } from './handlers.ts';
export { keepTerms } from './keep.ts';
export { readTermsFolder } from './read-folder.ts';
export { termsRoutes } from './routes.ts';
export { copyTerms, hasTerms } from './templates.ts';
export { TermsError } from './terms-error.ts';

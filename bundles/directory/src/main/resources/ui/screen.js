import { pages } from 'pregon';
import { imports } from './imports.js';
import { createInstitution, editInstitution, institution, institutions } from './institutions.js';

/** Called by the shell when somebody opens the directory; gives back what takes it down. */
export const mount = (host) => pages(host, {
  '': institutions,
  new: createInstitution,
  import: imports,
  ':id': institution,
  ':id/edit': editInstitution,
});

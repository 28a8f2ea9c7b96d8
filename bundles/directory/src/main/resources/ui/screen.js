import { importer, pages } from 'pregon';
import { t } from './i18n.js';
import { createInstitution, editInstitution, home, institution, institutions } from './institutions.js';

/** Called by the shell when somebody opens the directory; gives back what takes it down. */
export const mount = (host) => pages(host, {
  '': institutions,
  new: createInstitution,
  import: () => importer({ title: t.importTitle, module: 'directory', back: home }),
  ':id': institution,
  ':id/edit': editInstitution,
});

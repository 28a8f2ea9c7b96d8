import { importer, pages } from 'pregon';
import { activity } from './activity.js';
import { agenda } from './agenda.js';
import { civicDate, editDate, hiddenDates, newDate } from './civic-date.js';
import { civic } from './civic.js';
import { deadlines } from './deadlines.js';
import { editPeriod, electoralPeriod, newPeriod } from './electoral.js';
import { createForm, editForm } from './form.js';
import { t } from './i18n.js';
import { activityList } from './list.js';
import { home } from './words.js';

/** The office's activities and the civic calendar. */
export const mount = (host) => pages(host, {
  '': agenda,
  list: activityList,
  civic,
  'civic/new': newDate,
  'civic/hidden': hiddenDates,
  'civic/:id': civicDate,
  'civic/:id/edit': editDate,
  deadlines,
  import: () => importer({ title: t.importTitle, module: 'calendar', back: { href: `${home}/list`, label: t.list.title } }),
  'electoral/new': newPeriod,
  'electoral/:id': electoralPeriod,
  'electoral/:id/edit': editPeriod,
  new: createForm,
  ':id': activity,
  ':id/edit': editForm,
});

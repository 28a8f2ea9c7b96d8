import { pages } from 'pregon';
import { activity } from './activity.js';
import { agenda } from './agenda.js';
import { civicDate, editDate, hiddenDates, newDate } from './civic-date.js';
import { civic } from './civic.js';
import { deadlines } from './deadlines.js';
import { editPeriod, electoralPeriod, newPeriod } from './electoral.js';
import { createForm, editForm } from './form.js';
import { activityList } from './list.js';

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
  'electoral/new': newPeriod,
  'electoral/:id': electoralPeriod,
  'electoral/:id/edit': editPeriod,
  new: createForm,
  ':id': activity,
  ':id/edit': editForm,
});

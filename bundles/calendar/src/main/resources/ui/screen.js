import { pages } from 'pregon';
import { activity } from './activity.js';
import { agenda } from './agenda.js';
import { civic } from './civic.js';
import { createForm, editForm } from './form.js';
import { activityList } from './list.js';

/** The office's activities and the civic calendar. */
export const mount = (host) => pages(host, {
  '': agenda,
  list: activityList,
  civic,
  new: createForm,
  ':id': activity,
  ':id/edit': editForm,
});

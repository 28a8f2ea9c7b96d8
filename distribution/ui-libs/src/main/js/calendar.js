// FullCalendar with the four views of an office; loaded only by a screen that shows one.
export { Calendar } from '@fullcalendar/core';
export { default as dayGrid } from '@fullcalendar/daygrid';
export { default as timeGrid } from '@fullcalendar/timegrid';
export { default as list } from '@fullcalendar/list';
export { default as interaction } from '@fullcalendar/interaction';
export { default as es } from '@fullcalendar/core/locales/es.js';

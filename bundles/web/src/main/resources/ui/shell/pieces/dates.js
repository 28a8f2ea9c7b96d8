// Dates as staff read them. Days and wall-clock times carry no zone; instants (with Z or an offset) are shown in Lima.
const ZONE = 'America/Lima';
const part = (options) => new Intl.DateTimeFormat('es-PE', options);
const clean = (text) => text.replace(/[.,]/g, '');
const isDay = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isInstant = (value) => typeof value === 'string' && /(Z|[+-]\d{2}:?\d{2})$/.test(value);
const MONTHS = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'setiembre', 'octubre', 'noviembre', 'diciembre'];

/** `value` as a Date whose UTC fields are the wall clock in Lima. */
function wall(value) {
  if (isDay(value)) return new Date(`${value}T00:00:00Z`);
  if (!(value instanceof Date) && !isInstant(value)) return new Date(`${value}Z`);
  const fields = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(value)).map((p) => [p.type, p.value]));
  return new Date(`${fields.year}-${fields.month}-${fields.day}T${fields.hour}:${fields.minute}:${fields.second}Z`);
}

const weekday = part({ weekday: 'short', timeZone: 'UTC' });
const longWeekday = part({ weekday: 'long', timeZone: 'UTC' });
const ago = new Intl.RelativeTimeFormat('es-PE', { numeric: 'auto' });
const two = (n) => String(n).padStart(2, '0');
const short = (month) => MONTHS[month].slice(0, 3);

export const dates = {
  /** Today in Lima, `2026-11-23`. */
  today: () => wall(new Date()).toISOString().slice(0, 10),
  /** The day part of any value, `2026-11-23`. */
  dayOf: (value) => wall(value).toISOString().slice(0, 10),
  plus: (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
  /** lun 23 nov 2026 */
  day(value) { if (!value) return ''; const d = wall(value); return `${clean(weekday.format(d))} ${d.getUTCDate()} ${short(d.getUTCMonth())} ${d.getUTCFullYear()}`; },
  /** lun 23 nov */
  dayMonth(value) { const d = wall(value); return `${clean(weekday.format(d))} ${d.getUTCDate()} ${short(d.getUTCMonth())}`; },
  /** lunes */
  weekday: (value) => longWeekday.format(wall(value)),
  /** lunes 23 de noviembre de 2026 */
  long(value) { const d = wall(value); return `${longWeekday.format(d)} ${d.getUTCDate()} de ${MONTHS[d.getUTCMonth()]} de ${d.getUTCFullYear()}`; },
  /** 23/11/2026 */
  numeric(value) { if (!value) return ''; const d = wall(value); return `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/${d.getUTCFullYear()}`; },
  /** 07:00 */
  time(value) { const d = wall(value); return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`; },
  /** lun 23 nov 2026, 07:00 */
  dateTime(value) { return value ? `${dates.day(value)}, ${dates.time(value)}` : ''; },
  /** noviembre de 2026 */
  month(value) { const d = wall(value.length === 7 ? `${value}-01` : value); return `${MONTHS[d.getUTCMonth()]} de ${d.getUTCFullYear()}`; },
  /** What `day` and `dateTime` say, read back: `2026-11-23`, `2026-11-23T07:00`; undefined for other words. */
  read(words) {
    if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?/.test(words)) return words.slice(0, words.length > 10 ? 16 : 10);
    const found = /^(?:\p{L}+ )?(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})(?:, (\d{2}:\d{2}))?$/u.exec(words);
    const month = found ? MONTHS.findIndex((name) => name.startsWith(found[2].toLowerCase())) : -1;
    return month < 0 ? undefined : `${found[3]}-${two(month + 1)}-${two(Number(found[1]))}${found[4] ? `T${found[4]}` : ''}`;
  },
  /** Monday of the week of `day`. */
  monday(day) { const d = new Date(`${day}T00:00:00Z`); return dates.plus(day, -((d.getUTCDay() + 6) % 7)); },
  /** hace 3 horas, ayer, hace 2 meses; days count by the calendar, not by 24 hours. */
  relative(value) {
    if (!value) return '';
    const now = wall(new Date());
    const then = wall(value);
    const minutes = Math.round((then - now) / 60_000);
    if (!isDay(value) && minutes === 0) return 'hace un momento';
    if (!isDay(value) && Math.abs(minutes) < 60) return ago.format(minutes, 'minute');
    const days = Math.round((Date.parse(dates.dayOf(value)) - Date.parse(now.toISOString().slice(0, 10))) / 86_400_000);
    if (days === 0 && !isDay(value)) return ago.format(Math.round(minutes / 60), 'hour');
    if (Math.abs(days) < 31) return ago.format(days, 'day');
    if (Math.abs(days) < 365) return ago.format(Math.round(days / 30.4), 'month');
    return ago.format(Math.round(days / 365), 'year');
  },
};

const plain = new Intl.NumberFormat('es-PE');
export const numbers = {
  /** 1,895 */
  plain: (value) => plain.format(value),
  /** S/ 1,234.50 */
  money: (value) => `S/ ${new Intl.NumberFormat('es-PE', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)}`,
  percent: (value) => `${new Intl.NumberFormat('es-PE', { maximumFractionDigits: 1 }).format(value)} %`,
  /** 2.4 MB */
  size(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB'];
    let power = 0;
    while (bytes >= 1000 && power < 3) { bytes /= 1000; power++; }
    return `${new Intl.NumberFormat('es-PE', { maximumFractionDigits: power ? 1 : 0 }).format(bytes)} ${units[power]}`;
  },
};

// The municipality's colour as an accent, made legible whatever it is.
const hex = (rgb) => `#${rgb.map((n) => Math.round(n).toString(16).padStart(2, '0')).join('')}`;
const rgb = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const mix = (a, b, share) => hex(rgb(a).map((n, i) => n * share + rgb(b)[i] * (1 - share)));

function luminance(colour) {
  const [r, g, b] = rgb(colour).map((n) => (n / 255 <= 0.04045 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio of two `#rrggbb`. */
export function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Darkens `colour` until it reads on `ground`. */
function legible(colour, ground = '#ffffff', ratio = 4.5) {
  let shade = colour;
  for (let share = 1; share > 0 && contrast(shade, ground) < ratio; share -= 0.04) shade = mix(colour, '#000000', share);
  return shade;
}

/** The custom properties that a colour yields; also used by the sample of the office screen. */
export function palette(colour) {
  const soft = mix(colour, '#ffffff', 0.08);
  return {
    '--accent': colour,
    '--accent-strong': legible(mix(colour, '#000000', 0.8), '#ffffff', 7),
    '--accent-text': legible(colour, soft),
    '--accent-soft': soft,
    '--accent-line': mix(colour, '#ffffff', 0.28),
    '--on-accent': contrast(colour, '#ffffff') >= 4.5 ? '#ffffff' : '#111820',
  };
}

export function applyTheme({ colour }, element = document.documentElement) {
  if (!/^#[0-9a-f]{6}$/i.test(colour ?? '')) return;
  for (const [name, value] of Object.entries(palette(colour))) element.style.setProperty(name, value);
}

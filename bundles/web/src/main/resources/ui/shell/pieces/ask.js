import { html, nothing } from 'lit';
import { dialog } from './dialog.js';
import { form } from './form.js';

/**
 * A form over the page: asks for `spec`'s fields, stays until what was asked for has happened, and resolves to what came of it, or
 * undefined. A version that is not the last any more closes it and is thrown, for the page behind to show what the record became.
 */
export async function ask(title, { text, ...spec }) {
  const answer = await dialog({
    title,
    body: ({ close }) => html`${text ? html`<p class="gap-below">${text}</p>` : nothing}${form({ embedded: true, ...spec, title: '', cancel: () => close(), stale: (error) => close({ error }), done: (data) => { close({ data }); } })}`,
  });
  if (answer?.error) throw answer.error;
  return answer && (answer.data ?? true);
}

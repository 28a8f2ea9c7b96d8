import { api } from 'pregon';
import { t } from './i18n.js';
import { shortFields, url } from './institutions.js';

/** An institution, as `core.link.ContactRef` names it. */
export const contact = {
  url, item: (row) => ({ id: `institution:${row.id}`, label: row.name, detail: [row.kindLabel, row.place].filter(Boolean).join(' · ') }),
  create: { permission: 'directory.write', title: t.create, submit: t.form.register, saved: t.form.registered, url, groups: shortFields, write: (values) => ({ ...values, ubigeo: values.ubigeo || null }) },
};

/** A post, whoever holds it. */
export const post = {
  search: async (q, signal) => (q.length < 2 ? [] : (await api.get(`/api/search${api.query({ q, kind: 'directory.post', limit: 12 })}`, { signal })).items.map((hit) => ({ id: `post:${hit.id}`, label: hit.title.text, detail: hit.detail.text }))),
  item: (row) => ({ id: `post:${row.id}`, label: row.title }),
  create: {
    permission: 'directory.write', title: t.posts.create, submit: t.posts.register, saved: t.posts.registered, url: ({ institution }) => `/api/directory/institutions/${institution.id.split(':')[1]}/posts`, initial: (title) => ({ title }),
    groups: [{ fields: [{ name: 'institution', label: t.posts.institution, type: 'picker', source: 'contact' }, { name: 'title', label: t.posts.name, max: 160, help: t.posts.nameHelp }, { name: 'treatment', label: t.posts.treatment, max: 60, optional: true, help: t.posts.treatmentHelp }] }],
    write: ({ title, treatment }) => ({ title, treatment }),
  },
};

// What was typed and not saved, kept for this tab only: it survives a reload, a lost session and a stopped module.
const key = (name) => `pregon.draft.${name}`;

export const drafts = {
  keep(name, draft) { try { sessionStorage.setItem(key(name), JSON.stringify({ ...draft, at: new Date().toISOString() })); } catch { /* full or refused: the form itself still holds it */ } },
  find(name) { try { return JSON.parse(sessionStorage.getItem(key(name))); } catch { return null; } },
  drop(name) { try { sessionStorage.removeItem(key(name)); } catch { /* nothing was kept */ } },
};

// Compares a file with the hash of the document on this page. In the browser where it can: then the file goes nowhere.
const form = document.querySelector('.verify-compare form');
const answer = document.querySelector('.verify-answer');

async function compare(file) {
  // Without https a browser refuses to count a hash; then the server does it.
  if (!globalThis.crypto?.subtle) { form.requestSubmit(); return; }
  answer.className = 'verify-answer';
  answer.textContent = form.dataset.working;
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const same = hash === form.dataset.sha256;
  answer.classList.add(same ? 'ok' : 'bad');
  answer.textContent = same ? form.dataset.same : form.dataset.other;
}

if (form) {
  const input = form.querySelector('input[type=file]');
  const drop = document.querySelector('.verify-drop');
  form.querySelector('button').hidden = Boolean(globalThis.crypto?.subtle);
  input.addEventListener('change', () => input.files[0] && compare(input.files[0]));
  for (const name of ['dragover', 'dragleave', 'drop']) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', name === 'dragover');
      if (name === 'drop' && event.dataTransfer.files[0]) { input.files = event.dataTransfer.files; compare(event.dataTransfer.files[0]); }
    });
  }
}

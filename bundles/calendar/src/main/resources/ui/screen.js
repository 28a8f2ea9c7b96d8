export async function mount(host) {
  host.textContent = '';
  return () => host.replaceChildren();
}

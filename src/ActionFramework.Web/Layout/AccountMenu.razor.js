// Signing out asks about words that only this browser has, and takes them with it.
export function listen(menu, editor) {
  menu.addEventListener("submit", async event => {
    const form = event.target;
    const { person, ask } = form.dataset;
    if (!person) return;
    event.preventDefault();
    const { countUnsent, clearUnsent } = await import(editor);
    const count = await countUnsent(person);
    if (count > 0 && !confirm(ask.replace("{0}", count))) return;
    if (count > 0) await clearUnsent(person);
    form.submit();
  });
}

// The desk's fields: Enter on a select saves the answer it stands in.
export function listen(host) {
  host.addEventListener("keydown", pressed);
}

export function focus(id) {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "nearest" });
  field?.focus();
}

// After an answer is saved or a clause found, the letters work again.
export function rest(host) {
  if (host.contains(document.activeElement)) document.activeElement.blur();
}

function pressed(event) {
  if (event.isComposing || event.keyCode === 229) return;
  const field = event.target;
  if (event.key !== "Enter" || !(field instanceof HTMLSelectElement) || field.form?.dataset.answer === undefined) return;
  event.preventDefault();
  field.form.requestSubmit();
}

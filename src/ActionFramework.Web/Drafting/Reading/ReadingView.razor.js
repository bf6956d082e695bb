// The browser looks for an address's # before the text is there.
export function showPlace() {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

// The browser looks for an address's # before the text is there.
export function showPlace() {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

// Paper is light, whatever the screen is.
const { dataset } = document.documentElement;
let onScreen = dataset.theme;
addEventListener("beforeprint", () => [onScreen, dataset.theme] = [dataset.theme, "light"]);
addEventListener("afterprint", () => dataset.theme = onScreen);

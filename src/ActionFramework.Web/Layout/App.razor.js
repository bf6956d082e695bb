// Before the body is parsed: follow the device where the reader chose to, and tell the server its theme and zone for the next page.
{
  document.cookie = `time-zone=${Intl.DateTimeFormat().resolvedOptions().timeZone};path=/;max-age=31536000;samesite=lax`;
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    const theme = device.matches ? "dark" : "light";
    document.cookie = `system-theme=${theme};path=/;max-age=31536000;samesite=lax`;
    if (root.dataset.themeChoice === "system") root.dataset.theme = theme;
  };
  follow();
  device.addEventListener("change", follow);
  document.addEventListener("click", event => { if (event.target.closest?.("[data-reload]")) location.reload(); });
  document.addEventListener("click", event => {
    if (event.target.matches?.(".skip")) document.getElementById("work").focus();   // the router takes the click, and only scrolls
  });
  // The bar stays while pages come and go under it, and a move to a place in the page is the browser's own: only here is it known where to come back to.
  document.addEventListener("submit", event => {
    if (event.target.matches("[action^='/preferences/']")) event.target.elements.returnUrl.value = location.pathname + location.search + location.hash;
  }, true);
}

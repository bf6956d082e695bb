// Roving focus in the matrix, and the keys that move focus elsewhere. The server is asked only when a cell is opened.
const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -Infinity], End: [0, Infinity], PageUp: [-10, 0], PageDown: [10, 0] };

export function rove(root) {
  const grid = root.querySelector('[role=grid]');
  if (!grid) return;
  keepStop(grid);
  if (grid.dataset.roves) return;
  grid.dataset.roves = 'true';
  new MutationObserver(() => keepStop(grid)).observe(grid.tBodies[0], { childList: true });   // the row of the stop may have been scrolled away
  grid.addEventListener('keydown', move);
  grid.addEventListener('focusin', event => hold(grid, event.target.closest('[data-stop]')));
}

function keepStop(grid) {
  if (!grid.querySelector('[data-stop][tabindex="0"]')) grid.querySelector('[data-stop]')?.setAttribute('tabindex', '0');
}

function hold(grid, stop) {
  if (!stop) return;
  for (const other of grid.querySelectorAll('[data-stop][tabindex="0"]')) other.setAttribute('tabindex', '-1');
  stop.setAttribute('tabindex', '0');
}

function move(event) {
  const stop = event.target.closest('[data-stop]');
  if (!stop || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    stop.click();
    return;
  }
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  const rows = [...event.currentTarget.querySelectorAll('tr')].map(row => [...row.querySelectorAll('[data-stop]')]).filter(row => row.length);
  const row = rows.findIndex(cells => cells.includes(stop));
  const next = rows[clamp(row + step[0], rows.length)];
  next[clamp(rows[row].indexOf(stop) + step[1], next.length)].focus();
}

const clamp = (index, length) => Math.max(0, Math.min(length - 1, index));

export const filter = root => root.querySelector('.filters select')?.focus();

export function nextOpen(root) {
  const links = [...root.querySelectorAll('.open-points a')];
  links[(links.indexOf(document.activeElement) + 1) % links.length]?.focus();
}

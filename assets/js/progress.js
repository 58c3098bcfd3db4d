// Moves a bar (the macro `progress_bar`) and says how far it is: to be seen each time, to be heard when it begins and at every
// quarter, with a pause between. That it has ended is said by whoever knows what became of it.
const PAUSE = 10_000;

export function mover(place) {
  const bar = place.querySelector("progress");
  const [seen, heard] = ["words", "said"].map((what) => place.querySelector(`[data-progress-${what}]`));
  let [quarter, last] = [-1, -Infinity];
  return (done, all, words) => {
    bar.max = all;
    bar.value = done;
    if (seen.textContent !== words) seen.textContent = words;
    const [now, at] = [performance.now(), all > 0 ? Math.floor((4 * done) / all) : 0];
    if (at <= quarter || now - last < PAUSE) return;
    [quarter, last] = [at, now];
    heard.textContent = words;
  };
}

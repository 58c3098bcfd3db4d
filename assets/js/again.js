// Something that takes its time: the page is asked again every so many seconds, and this part of it moves on, until it has ended.
export function start(part) {
  const wait = Number(part.dataset.again) * 1000;
  const look = async () => {
    if (document.hidden) return void setTimeout(look, wait);
    try {
      const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
      const now = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
      if (!answer.ok || !now) return;
      const [bar, words] = [now.querySelector("progress"), now.querySelector("[data-progress-words]")];
      if (bar && words) {
        const [mine, said] = [part.querySelector("progress"), part.querySelector("[data-progress-words]")];
        mine.max = bar.max;
        mine.value = bar.value;
        // Read out when it changes, and not every time.
        if (said.textContent !== words.textContent) said.textContent = words.textContent;
        return void setTimeout(look, wait);
      }
      const focused = part.contains(document.activeElement);
      const ended = part.dataset.againEnded;
      part.replaceWith(now);
      if (focused) now.querySelector("button")?.focus();
      (await import("./toast.js")).tell(ended);
    } catch {
      // The network is away: the next look may find it again.
      setTimeout(look, wait);
    }
  };
  setTimeout(look, wait);
}

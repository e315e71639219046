// One cursor over all charts of a group, moved by pointer, finger and arrow keys. Everything that it shows was written by the server: a row of
// data-places is a place, its first column the share of the way from left to right in ten thousandths. Elements of the group name the column
// that they show: data-text its text, data-dot a height in thousandths, data-go an address. Screen readers hear a place on key moves alone.
export function attach(slider) {
  // Whoever leads the page on at once takes the chart with it.
  if (!slider?.isConnected) return null;
  const stop = new AbortController();
  const on = (type, handler) => slider.addEventListener(type, handler, { signal: stop.signal });
  const group = slider.closest("[data-cursor-group]");
  const pins = slider.hasAttribute("data-pins");
  let rows, shares, lines, start, place, pinned;

  // Other charts of the same group keep the place, unless the server names another one.
  function read() {
    const share = rows && start === slider.dataset.start ? shares[pinned] : null;
    start = slider.dataset.start;
    rows = slider.dataset.places.split(";").map(row => row.split("|"));
    shares = rows.map(row => Number(row[0]));
    lines = (group.querySelector("[data-track]")?.dataset.track ?? "").split(";").filter(Boolean)
      .map(line => line.split(" ").map(point => point.split(",").map(Number)));
    pinned = share === null ? Number(start) : nearest(share);
    show(pinned);
    say();
  }

  function nearest(share) {
    let low = 0, high = shares.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shares[middle] < share) low = middle + 1; else high = middle;
    }
    return low > 0 && share - shares[low - 1] < shares[low] - share ? low - 1 : low;
  }

  function show(next) {
    place = next;
    const row = rows[place];
    const left = `${shares[place] / 100}%`;
    for (const part of slider.children) { part.style.left = left; part.hidden = false; }
    for (const text of group.querySelectorAll("[data-text]")) text.firstChild.nodeValue = row[text.dataset.text] || "–";
    for (const dot of group.querySelectorAll("[data-dot]")) {
      const height = row[dot.dataset.dot];
      dot.hidden = !height;
      dot.style.left = left;
      dot.style.bottom = `${height / 10}%`;
    }
    for (const link of group.querySelectorAll("[data-go]")) link.setAttribute("href", row[link.dataset.go]);
    if (lines.length) track(shares[place]);
  }

  // The way so far, up to a point between two of the drawing.
  function track(share) {
    let done = "", here = lines[0][0];
    for (const line of lines) {
      if (line[0][2] > share) break;
      let part = `M${line[0][0]} ${line[0][1]}`;
      here = line[0];
      for (let i = 1; i < line.length && here === line[i - 1]; i++) {
        const [a, b] = [line[i - 1], line[i]];
        const by = b[2] <= share ? 1 : (share - a[2]) / (b[2] - a[2]);
        here = by === 1 ? b : [a[0] + (b[0] - a[0]) * by, a[1] + (b[1] - a[1]) * by, share];
        part += `L${here[0]} ${here[1]}`;
      }
      done += part;
    }
    group.querySelector("[data-done]").setAttribute("d", done);
    group.querySelector("[data-here]").setAttribute("d", `M${here[0]} ${here[1]}h0`);
  }

  const said = cell => [...cell.children].map(part => part.textContent.replace(/\s+/g, " ").trim()).join(" ");

  function say() {
    slider.setAttribute("aria-valuemax", rows.length - 1);
    slider.setAttribute("aria-valuenow", place);
    slider.setAttribute("aria-valuetext", [...group.querySelectorAll("[data-cell]")].map(said).join(", "));
  }

  function under(event) {
    const box = slider.getBoundingClientRect();
    return nearest((event.clientX - box.left) / box.width * 10_000);
  }

  on("pointermove", event => show(under(event)));
  on("pointerdown", event => { pinned = under(event); show(pinned); });
  on("pointerleave", () => { if (pins) show(pinned); else pinned = place; });
  on("pointercancel", () => show(pinned));
  on("focus", say);
  on("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const many = Math.max(1, Math.round(rows.length / 10));
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -many, PageUp: many, Home: -rows.length, End: rows.length };
    if (event.key in steps) {
      event.preventDefault();
      pinned = Math.min(rows.length - 1, Math.max(0, place + steps[event.key]));
      show(pinned);
      say();
    } else if (event.key === "Enter") {
      group.querySelector("[data-go]")?.click();
    }
  });

  const watch = new MutationObserver(read);
  watch.observe(slider, { attributeFilter: ["data-places"] });
  read();
  return { detach() { stop.abort(); watch.disconnect(); } };
}

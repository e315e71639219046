// Work in the calendar of a block: arrow keys, picking runs up and putting them down, by key, mouse and finger. What is dropped where is
// told to the page, which checks it; nothing moves here by itself.
const longPress = 350;
const slack = 8;

const narrow = matchMedia("(max-width: 999px)");

// Whether only the days of open weeks are shown.
export const isNarrow = () => narrow.matches;

// Brings what was chosen elsewhere into sight, once it is drawn.
export function show(id) {
  requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: "nearest" }));
}

// The words come from the page (PlanEditText): {0} stands for the day.
export function attach(root, page, words) {
  const stop = new AbortController();
  const on = (target, type, handler, options) => target.addEventListener(type, handler, { signal: stop.signal, ...options });
  const state = { carried: null, drag: null, focused: null };

  // Of weeks that are folded to a line the days are not shown.
  const isShown = day => day.offsetParent !== null;
  const days = () => [...root.querySelectorAll("[data-day]")];
  const dayOf = element => element?.closest?.("[data-day]");
  const shift = (date, by) => new Date(Date.parse(date + "T00:00Z") + by * 864e5).toISOString().slice(0, 10);
  const at = date => root.querySelector(`[data-day="${date}"]`);
  const isOpen = day => day?.hasAttribute("data-open") ?? false;

  function rove(day) {
    for (const other of days()) other.tabIndex = other === day ? 0 : -1;
  }

  // Asking whether a day is shown makes the browser lay out the page: few are asked.
  function settle() {
    const all = days();
    if (all.some(day => day.getAttribute("tabindex") === "0" && isShown(day))) {
      for (const day of all) if (!day.hasAttribute("tabindex")) day.tabIndex = -1;
    } else {
      rove(all.find(day => day.hasAttribute("aria-current") && isShown(day)) ?? all.find(day => isOpen(day) && isShown(day)) ?? all.find(isShown));
    }
  }

  function say(sentence, day) {
    const live = document.querySelector("[data-calendar-live]");
    if (live) live.textContent = day ? sentence.replace("{0}", () => nameOf(day)) : sentence;
  }

  const nameOf = day => day.innerText.replace(/\s+/g, " ").replace(/\. Why\?$/, "").trim();

  function pickUp(day, alone) {
    if (!isOpen(day) || !day.hasAttribute("data-run")) {
      say(words.nothingToMove);
      return false;
    }
    const pair = alone ? null : day.dataset.pair ?? null;
    state.carried = { from: pair ?? day.dataset.day, pair: pair !== null, over: null };
    for (const part of days()) part.classList.toggle("carried", pair ? part.dataset.pair === pair : part === day);
    say(pair ? words.pickedUpPair : words.pickedUp, day);
    return true;
  }

  function hover(day) {
    for (const other of root.querySelectorAll(".over")) other.classList.remove("over");
    if (day) day.classList.add("over");
    state.carried.over = day?.dataset.day ?? null;
  }

  function letGo() {
    state.carried = null;
    for (const part of root.querySelectorAll(".carried, .over")) part.classList.remove("carried", "over");
  }

  function putDown(date) {
    const carried = state.carried;
    letGo();
    if (carried && date && date !== carried.from) page.invokeMethodAsync("DropAsync", carried.from, date, carried.pair);
  }

  on(root, "keydown", event => {
    const day = dayOf(event.target);
    if ((event.ctrlKey || event.metaKey) && (event.key === "z" || event.key === "y" || event.key === "Z")) {
      event.preventDefault();
      page.invokeMethodAsync(event.key === "z" && !event.shiftKey ? "UndoAsync" : "RedoAsync");
      return;
    }
    if (!day || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
    if (event.key in steps) {
      event.preventDefault();
      const next = at(shift(day.dataset.day, steps[event.key]));
      if (!next || !isShown(next)) return;
      rove(next);
      next.focus();
      if (state.carried) {
        hover(next);
        say(isOpen(next) ? words.over : words.overClosed, next);
      }
    } else if (event.key === "m" || event.key === "M") {
      event.preventDefault();
      pickUp(day, event.shiftKey);
    } else if (event.key === "Escape" && state.carried) {
      event.preventDefault();
      letGo();
      say(words.notMoved);
    } else if ((event.key === "Enter" || event.key === " ") && state.carried) {
      event.preventDefault();
      event.stopPropagation();
      putDown(day.dataset.day);
    }
  }, { capture: true });

  on(root, "focusin", event => {
    const day = dayOf(event.target);
    if (day) rove(day);
    state.focused = day?.dataset.day ?? null;
  });

  on(root, "focusout", event => { if (event.relatedTarget) state.focused = null; });
  on(document, "pointerdown", () => { state.focused = null; }, { capture: true });

  // A day that becomes part of a back-to-back, or no longer is, is drawn anew: the focus stays on it.
  function keepFocus() {
    if (state.focused && document.activeElement === document.body) at(state.focused)?.focus({ preventScroll: true });
  }

  on(root, "pointerdown", event => {
    const day = dayOf(event.target);
    if (!day || event.button !== 0 || !isOpen(day) || !day.hasAttribute("data-run")) return;
    const drag = { day, x: event.clientX, y: event.clientY, alone: event.altKey, active: false, id: event.pointerId };
    if (event.pointerType !== "mouse") {
      drag.timer = setTimeout(() => { if (state.drag === drag) begin(drag); }, longPress);
    }
    state.drag = drag;
  });

  function begin(drag) {
    drag.active = pickUp(drag.day, drag.alone);
    if (drag.active) root.classList.add("dragging");
  }

  on(document, "pointermove", event => {
    const drag = state.drag;
    if (!drag || event.pointerId !== drag.id) return;
    const far = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > slack;
    if (!drag.active && far) {
      if (event.pointerType === "mouse") begin(drag);
      else { clearTimeout(drag.timer); state.drag = null; return; }
    }
    if (drag.active) hover(dayOf(document.elementFromPoint(event.clientX, event.clientY)));
  });

  // A finger that carries a run must not scroll the page.
  on(document, "touchmove", event => { if (state.drag?.active) event.preventDefault(); }, { passive: false });

  function end(event, drop) {
    const drag = state.drag;
    if (!drag || event.pointerId !== drag.id) return;
    clearTimeout(drag.timer);
    state.drag = null;
    root.classList.remove("dragging");
    if (!drag.active) return;
    // The click that follows a drop is not a question about the day.
    const swallow = click => { click.stopPropagation(); click.preventDefault(); };
    window.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
    if (drop) putDown(state.carried?.over); else letGo();
  }

  on(document, "pointerup", event => end(event, true));
  on(document, "pointercancel", event => end(event, false));

  on(narrow, "change", () => { if (!narrow.matches) page.invokeMethodAsync("DrawAllAsync"); });

  // With the next frame, which lays out the page anyway.
  let due = 0;
  const watch = new MutationObserver(() => {
    keepFocus();
    due ||= requestAnimationFrame(() => {
      due = 0;
      settle();
    });
  });
  watch.observe(root, { childList: true, subtree: true, attributeFilter: ["class"] });
  settle();
  return { detach() { stop.abort(); watch.disconnect(); cancelAnimationFrame(due); } };
}

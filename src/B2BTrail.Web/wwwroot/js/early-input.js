// Keeps what is typed, ticked, chosen, opened and pressed on a page before its circuit has taken it over: the circuit puts its own elements in
// place of those of the first paint, and what was entered into them is entered again into theirs, with the focus and the caret.
{
  const controls = "input, textarea, select, details";
  const buttons = "button[type=button]";
  const patience = 10_000;          // for a field that its component draws late
  const touched = new Map();        // element of the first paint → how to find the one that takes its place
  let first = null;                 // the page as it was painted first
  let focused = null;               // the control that the runner is in
  let sent = null;                  // the form that was sent too early
  let pressed = null;               // the button that was pressed too early, the last one where there are several
  let isTaken = false;              // whether the circuit has drawn the page
  const ends = new AbortController();
  const listening = { capture: true, signal: ends.signal };

  for (const name of ["input", "change", "toggle"]) {
    document.addEventListener(name, event => { if (!isTaken) note(event.target); }, listening);
  }

  document.addEventListener("focusin", ({ target, relatedTarget }) => {
    if (isTaken && target.tagName === "H1") {
      // The circuit sends the focus to the heading of a new page, unless somebody has begun to type there.
      if (relatedTarget?.matches(controls)) relatedTarget.focus({ preventScroll: true });
      return;
    }
    focused = target.matches(controls) ? target : null;
    if (focused && !isTaken) note(focused);
  }, listening);

  document.addEventListener("pointerdown", ({ target }) => { if (!target.closest(`label, ${controls}`)) focused = null; }, listening);

  // A key that falls between the two elements goes where it was meant to.
  document.addEventListener("keydown", event => {
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isText || !focused || focused.isConnected || !touched.has(focused) || !caretOf(focused)) return;
    focused.setRangeText(event.key, ...caretOf(focused), "end");
    event.preventDefault();
  }, listening);

  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.(`main ${buttons}`);
    if (!button) return;
    if (isTaken) {
      // Whoever presses now needs nothing of before to be pressed later.
      pressed = null;
      return;
    }
    pressed?.button.removeAttribute("data-waiting");
    pressed = { button, place: placeOf(button) };
    button.setAttribute("data-waiting", "");
  }, listening);

  // Sent to its own page before anybody listens, a form would make the browser load that page anew, and empty.
  document.addEventListener("submit", event => {
    if (isTaken || new URL(event.target.action).pathname !== location.pathname) return;
    event.preventDefault();
    sent = { key: [...document.forms].indexOf(event.target), count: document.forms.length };
  }, listening);

  document.addEventListener("DOMContentLoaded", () => {
    first = document.querySelector("main");
    new MutationObserver((_, observer) => {
      if (first?.isConnected) return;
      if (!isTaken) {
        isTaken = true;
        setTimeout(() => { observer.disconnect(); ends.abort(); }, patience);
      }
      playBack();
    }).observe(document.body, { childList: true, subtree: true });
  });

  function note(control) {
    if (control.matches?.(controls) && !touched.has(control)) touched.set(control, placeOf(control));
  }

  // Ids and the names of radio groups are made anew with every drawing; what a control is called is not.
  function placeOf(control) {
    const name = nameOf(control);
    return { name, turn: alike(name).indexOf(control) };
  }

  function alike(name) {
    return [...document.querySelectorAll(`${controls}, ${buttons}`)].filter(control => nameOf(control) === name);
  }

  function nameOf(control) {
    const label = control.getAttribute("aria-label") ?? control.labels?.[0]?.textContent ?? control.querySelector("summary")?.textContent
      ?? (control.matches(buttons) ? control.textContent : "");
    const group = control.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
    return [control.tagName, control.type, group, label].join("|");
  }

  function playBack() {
    for (const [before, { name, turn }] of [...touched]) {
      const after = alike(name)[turn];
      if (before.isConnected || !after) continue;
      touched.delete(before);
      enter(before, after);
      if (before === focused) take(before, after);
    }
    if (sent && touched.size === 0 && document.forms.length === sent.count) {
      document.forms[sent.key].requestSubmit();
      sent = null;
    }
    if (pressed && touched.size === 0 && !pressed.button.isConnected) {
      const after = alike(pressed.place.name)[pressed.place.turn];
      if (!after || after.disabled) return;
      pressed = null;
      after.click();
    }
  }

  function enter(before, after) {
    if (before.tagName === "DETAILS") {
      after.open = before.open;
    } else if (before.type === "radio" || before.type === "checkbox") {
      if (before.checked === after.checked || before.checked === before.defaultChecked || (before.type === "radio" && !before.checked)) return;
      after.checked = before.checked;
      tell(after, "change");
    } else if (before.type === "file") {
      if (before.files.length > 0) after.files = before.files;
    } else if (before.value !== after.value && before.value !== before.defaultValue) {
      after.value = before.value;
      tell(after, "input");
      tell(after, "change");
    }
  }

  function tell(control, name) {
    control.dispatchEvent(new Event(name, { bubbles: true }));
  }

  function take(before, after) {
    after.focus({ preventScroll: true });
    focused = after;
    const caret = caretOf(before);
    if (caret) after.setSelectionRange(...caret);
  }

  // Null where the control has none, such as a date.
  function caretOf(control) {
    return control.selectionStart == null ? null : [control.selectionStart, control.selectionEnd];
  }
}

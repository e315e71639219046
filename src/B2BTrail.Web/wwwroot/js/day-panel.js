// The panel of a day takes the focus when a day is chosen and gives it back when it closes. On small screens it is a sheet: the day stays in
// sight above it, and going back closes it and leaves the page where it was.
import { giveBack } from "./focus.js";

const isSheet = matchMedia("(max-width: 999px)");
let page = null;
let scroll = null;
let hasEntry = false;

const back = () => {
  if (!hasEntry || history.state?.dayPanel) return;
  hasEntry = false;
  page?.invokeMethodAsync("GoBackAsync");
};

export function attach(panel) {
  page = panel;
  window.addEventListener("popstate", back);
}

export function detach() {
  page = null;
  window.removeEventListener("popstate", back);
}

export function open(card) {
  if (!card?.isConnected) return;
  card.scrollTop = 0;
  card.focus({ preventScroll: true });
  if (isSheet.matches) {
    if (!hasEntry) {
      scroll = scrollY;
      history.pushState({ ...history.state, dayPanel: true }, "");
      hasEntry = true;
    }
  }
  keepInSight(card);
}

// What was chosen is not covered, by a sheet that may still be on its way up.
function keepInSight(card) {
  const chosen = document.querySelector("[data-day].chosen")?.getBoundingClientRect();
  if (!chosen || !isSheet.matches) return;
  const free = innerHeight - card.offsetHeight;
  if (chosen.bottom > free - 32) scrollBy({ top: chosen.bottom - free + 32 });
  else if (chosen.top < 8) scrollBy({ top: chosen.top - 8 });
}

export function close() {
  if (hasEntry) {
    hasEntry = false;
    history.back();
  }
  if (scroll !== null) scrollTo({ top: scroll });
  scroll = null;
  giveBack();
}

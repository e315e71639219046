// A card that opens over the page takes the focus, and gives it back to what was pressed to open it when it closes.
let opener = null;

// Noted when it is pressed: by the time the card is there, the focus may have moved on.
document.addEventListener("click", pressed => {
  const control = pressed.target.closest?.("button, a");
  if (control && !control.closest("[role=dialog]")) opener = control;
}, true);

export function take(card) {
  if (!card?.isConnected) return;
  card.focus({ preventScroll: true });
  // What was asked about stays in sight.
  const [asked, over] = [opener?.getBoundingClientRect(), card.getBoundingClientRect()];
  if (asked && asked.right > over.left && asked.left < over.right && asked.bottom > over.top && asked.top < over.bottom)
    scrollBy({ top: asked.bottom - over.top + 16 });
}

export function giveBack() {
  // A day that was drawn anew is another element.
  const day = opener?.dataset.day;
  const back = opener?.isConnected ? opener : day && document.querySelector(`[data-day="${day}"]`);
  back?.focus({ preventScroll: true });
}

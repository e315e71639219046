// A card that opens over the page takes the focus, and gives it back to where it was when it closes.
let before = null;

export function take(card) {
  if (!card.contains(document.activeElement)) before = document.activeElement;
  card.focus({ preventScroll: true });
}

export function giveBack() {
  if (before?.isConnected) before.focus({ preventScroll: true });
  before = null;
}

// A card that opens over the page takes the focus, and gives it back to what was pressed to open it when it closes.
let opener = null;

// Noted when it is pressed: by the time the card is there, the focus may have moved on.
document.addEventListener("click", pressed => {
  const control = pressed.target.closest?.("button, a");
  if (control && !control.closest("[role=dialog]")) opener = control;
}, true);

export function take(card) {
  card.focus({ preventScroll: true });
}

export function giveBack() {
  if (opener?.isConnected) opener.focus({ preventScroll: true });
}

// Copies the text of the element that a button names. Without TLS there is no clipboard for scripts; then the older way, and else the text is selected.
const shown = 4_000;

export function attach(button) {
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.source);
    const isCopied = await copy(source);
    button.toggleAttribute("data-copied", isCopied);
    button.toggleAttribute("data-selected", !isCopied);
    setTimeout(() => ["data-copied", "data-selected"].forEach(name => button.removeAttribute(name)), shown);
  });
  button.toggleAttribute("data-ready", true);
}

async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(source);
    return document.execCommand("copy");
  }
}

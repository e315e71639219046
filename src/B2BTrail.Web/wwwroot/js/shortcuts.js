// Keys that lead to a place: after "g" the letter that its link carries as data-key, and "?" for the list of all keys.
{
  const patience = 1_500;
  let asked = -patience;

  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const isSecond = event.timeStamp - asked < patience;
    asked = event.key === "g" && !isSecond ? event.timeStamp : -patience;
    const link = event.key === "?" ? document.querySelector("[data-keys]")
      : isSecond && /^[a-z]$/.test(event.key) ? document.querySelector(`[data-key="${event.key}"]`) : null;
    if (!link) return;
    event.preventDefault();
    if (event.key === "?") Blazor.navigateTo(link.dataset.keys);
    else link.click();
  });
}

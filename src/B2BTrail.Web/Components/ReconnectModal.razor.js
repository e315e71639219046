const dialog = document.getElementById("components-reconnect-modal");

dialog.addEventListener("components-reconnect-state-changed", (event) => {
  switch (event.detail.state) {
    case "show":
      if (!dialog.open) dialog.showModal();
      break;
    case "hide":
      dialog.close();
      break;
    case "failed":
      document.addEventListener("visibilitychange", tryWhenSeen);
      break;
    case "rejected":
      // The server was restarted and no longer knows this page.
      location.reload();
      break;
  }
});

document.getElementById("reconnect-again").addEventListener("click", tryAgain);
document.getElementById("reconnect-resume").addEventListener("click", wakeUp);
document.getElementById("reconnect-reload").addEventListener("click", () => location.reload());

async function tryAgain() {
  document.removeEventListener("visibilitychange", tryWhenSeen);
  try {
    // true: connected; false: reached, but the circuit is unknown; an exception: not reached.
    if (await Blazor.reconnect()) return;
    if (await Blazor.resumeCircuit()) dialog.close();
    else location.reload();
  } catch {
    document.addEventListener("visibilitychange", tryWhenSeen);
  }
}

async function wakeUp() {
  try {
    if (!(await Blazor.resumeCircuit())) location.reload();
  } catch {
    dialog.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

// A phone that comes back from the pocket tries at once instead of waiting for a tap.
function tryWhenSeen() {
  if (document.visibilityState === "visible") tryAgain();
}

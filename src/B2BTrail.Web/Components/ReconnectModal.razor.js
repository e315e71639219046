const dialog = document.getElementById("components-reconnect-modal");
let attempt = 0;
let left = -Infinity;
let isOffline = false;

dialog.addEventListener("components-reconnect-state-changed", (event) => {
  isOffline = false;
  switch (event.detail.state) {
    case "show":
      if (!dialog.open) dialog.showModal();
      attempt = 0;
      leaveIfSignedOut();
      break;
    case "retrying":
      // Told every second of the wait for an attempt; asked once for each.
      if (event.detail.currentAttempt !== attempt) {
        attempt = event.detail.currentAttempt;
        leaveIfSignedOut();
      }
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

// A device without a network knows it half a minute before its connection does, and what is pressed meanwhile would go astray. The server may
// be that very device.
addEventListener("offline", async () => {
  try {
    await fetch("_blazor/initializers/", { cache: "no-store" });
  } catch {
    if (navigator.onLine || dialog.open) return;
    isOffline = true;
    dialog.classList.add("components-reconnect-show");
    dialog.showModal();
  }
});

addEventListener("online", () => {
  if (!isOffline) return;
  isOffline = false;
  dialog.classList.remove("components-reconnect-show");
  dialog.close();
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
    leaveIfSignedOut();
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

addEventListener("beforeunload", () => (left = performance.now()));

// A session that has ended, in another tab perhaps, brings no connection back: the server leads the page to where one signs in.
async function leaveIfSignedOut() {
  // A page that is being left gets there by itself; a download only looks like leaving.
  const wait = left + 5000 - performance.now();
  if (wait > 0) {
    setTimeout(leaveIfSignedOut, wait);
    return;
  }

  try {
    const answer = await fetch("_blazor/initializers/", { cache: "no-store" });
    if (answer.status === 401) location.reload();
  } catch {
    // No answer at all: the server is away, not the session.
  }
}

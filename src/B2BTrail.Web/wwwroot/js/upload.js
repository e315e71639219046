// Sends files to the server in one request of their own. The circuit may break and come back meanwhile, and another page may be open.
const pause = 250;
const patience = 4000;

let page = null;      // the component that shows how far it is; null while another page is open
let target = null;    // where to send, and how
let closing = null;   // ends what attach began to listen to
let upload = null;    // what is on its way
let last = [];        // what was sent last, to be sent again
let untold = null;    // what came to its end while nobody was there to be told

export function attach(root, component, address, part, header, token) {
  detach();
  page = component;
  target = { address, part, header, token };
  closing = new AbortController();
  const listening = { signal: closing.signal };
  root.addEventListener("change", changed => { if (changed.target.type === "file") sendChosen(changed.target); }, listening);
  document.addEventListener("dragover", dragged => over(root, dragged), listening);
  document.addEventListener("dragleave", dragged => { if (!dragged.relatedTarget) root.removeAttribute("data-over"); }, listening);
  document.addEventListener("drop", dropped => drop(root, dropped), listening);

  if (upload) tell("Sent", upload.files.length, upload.sent, upload.total);
  else if (untold) tell(...untold);
  untold = null;
  // Somebody quick has chosen before this was listening.
  const input = root.querySelector("input[type=file]");
  if (input?.files.length) sendChosen(input);
}

export function detach() {
  closing?.abort();
  page = closing = null;
}

export function cancel() {
  upload?.request.abort();
  upload = null;
}

export function again() {
  return send(last);
}

addEventListener("beforeunload", leaving => { if (upload) leaving.preventDefault(); });

function sendChosen(input) {
  const files = [...input.files].map(file => ({ file, name: file.name }));
  // The same files can be chosen again, and the browser tells of it.
  input.value = "";
  return send(files);
}

function over(root, dragged) {
  if (!dragged.dataTransfer?.types.includes("Files")) return;
  dragged.preventDefault();
  root.setAttribute("data-over", "");
}

async function drop(root, dropped) {
  root.removeAttribute("data-over");
  if (!dropped.dataTransfer?.types.includes("Files")) return;
  // Otherwise the browser would open the file in place of the page.
  dropped.preventDefault();
  // All at once: after the first wait the browser has emptied it.
  const items = [...dropped.dataTransfer.items].filter(item => item.kind === "file")
    .map(item => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  const files = [];
  try {
    for (const { entry, file } of items) {
      if (entry?.isDirectory) await walk(entry, files);
      else if (file) files.push({ file, name: file.name });
    }
  } catch {
    await tell("Broken");
    return;
  }
  await send(files);
}

async function walk(folder, files) {
  const reader = folder.createReader();
  for (;;) {
    // A reader gives a hundred or so at a time, and nothing when it is through.
    const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return;
    for (const entry of entries) {
      // What systems hide in folders is not the runner's.
      if (entry.name.startsWith(".") || entry.name === "__MACOSX") continue;
      if (entry.isDirectory) await walk(entry, files);
      else files.push({ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), name: entry.fullPath.slice(1) });
    }
  }
}

async function send(files) {
  if (upload || !page) return;
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const request = new XMLHttpRequest();
  const mine = upload = { request, files, sent: 0, total, told: 0 };
  last = files;
  if (!(await ask(files.length, total))) {
    upload = null;
    return;
  }
  if (upload !== mine) return;

  const form = new FormData();
  for (const { file, name } of files) form.append(target.part, file, name);
  request.upload.addEventListener("progress", moved => progress(mine, moved));
  request.addEventListener("load", () => { if (upload === mine) end(request); });
  request.addEventListener("error", () => { if (upload === mine) end(null); });
  request.open("POST", target.address);
  if (target.token) request.setRequestHeader(target.header, target.token);
  request.send(form);
}

async function ask(files, bytes) {
  try {
    return await call("Begin", files, bytes);
  } catch {
    // The circuit is away; the server has its say when it has them.
    return true;
  }
}

function progress(mine, moved) {
  mine.sent = moved.loaded;
  mine.total = moved.total;
  const now = performance.now();
  if (now - mine.told < pause && moved.loaded < moved.total) return;
  mine.told = now;
  page?.invokeMethodAsync("Sent", mine.files.length, moved.loaded, moved.total).catch(() => { });
}

async function end(request) {
  upload = null;
  const answer = request && read(request);
  if (request?.status === 202 && answer?.address) {
    last = [];
    // Whoever has gone to another page stays there; the import is in the list when they come back.
    if (page) await call("Taken", answer.address).catch(() => location.assign(answer.address));
  } else if (!request || request.status === 0) {
    await tell("Broken");
  } else {
    const errors = Object.values(answer?.errors ?? {}).flat().join(" ");
    await tell("Refused", answer?.title ?? null, answer?.detail ?? (errors || null));
  }
}

function read(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

// As soon as the circuit is back, or the page is open again.
async function tell(...words) {
  while (page) {
    try {
      await call(...words);
      return;
    } catch {
      await wait();
    }
  }
  untold = words;
}

// What is said while the circuit is away is lost without an error, so an answer that does not come counts as one.
function call(...words) {
  return Promise.race([
    page.invokeMethodAsync(...words),
    wait().then(() => { throw new Error("The circuit is away."); }),
  ]);
}

function wait() {
  return new Promise(resolve => setTimeout(resolve, patience));
}

// Shows what is typed into the passwords of a form, until it is sent: browsers keep what a text field held.
for (const choice of document.querySelectorAll("[data-show-password]")) {
  const box = choice.querySelector("input");
  const form = choice.closest("form");
  const passwords = form.querySelectorAll("input[type=password]");

  function show(isShown) {
    box.checked = isShown;
    for (const password of passwords) password.type = isShown ? "text" : "password";
  }

  box.addEventListener("change", () => show(box.checked));
  form.addEventListener("submit", () => show(false));
  show(false);
  choice.hidden = false;
}

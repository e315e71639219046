// A form that is sent and refused takes the runner to its first fault; so does a button that names where to look for it.
{
  const patience = 5_000;
  const settled = 1_000;
  const faults = "[aria-invalid=true], .field-error";

  document.addEventListener("submit", ({ target: form }) => {
    const from = document.activeElement;
    const observer = new MutationObserver(lead);
    observer.observe(form, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-invalid"] });
    setTimeout(lead, settled);               // the faults that were there already
    setTimeout(() => observer.disconnect(), patience);

    function lead() {
      const fault = form.querySelector(faults);
      if (!fault) return;
      observer.disconnect();
      // Whoever has gone on meanwhile stays there.
      if (document.activeElement === from || document.activeElement === document.body) goTo(fault);
    }
  }, true);

  document.addEventListener("click", ({ target }) => {
    const fields = target.closest?.("[data-first-fault]")?.dataset.firstFault;
    const fault = fields && document.getElementById(fields)?.querySelector(faults);
    if (fault) goTo(fault);
  });

  function goTo(fault) {
    for (let fold = fault.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
    const field = fault.matches("input, textarea, select") ? fault : fault.closest("fieldset, .strength, details .form")?.querySelector("input, button");
    field?.focus();
  }
}

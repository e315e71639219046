// A form that is sent and refused takes the runner to its first fault.
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
      if (document.activeElement !== from && document.activeElement !== document.body) return;
      const field = fault.matches("input, textarea, select") ? fault : fault.closest("fieldset")?.querySelector("input");
      for (let fold = field?.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
      field?.focus();
    }
  }, true);
}

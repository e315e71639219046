// What the device says of where its owner lives.
export function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

export function countsInMiles() {
  const region = new Intl.Locale(navigator.language).maximize().region;
  return ["US", "GB", "LR", "MM"].includes(region);
}

export function hasMonthFirst() {
  const parts = new Intl.DateTimeFormat(navigator.language, { month: "numeric", day: "numeric" }).formatToParts(new Date());
  return parts.findIndex(part => part.type === "month") < parts.findIndex(part => part.type === "day");
}

export function hasTwelveHours() {
  return new Intl.DateTimeFormat(navigator.language, { hour: "numeric" }).resolvedOptions().hour12 === true;
}

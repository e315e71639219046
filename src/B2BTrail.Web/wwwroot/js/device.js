// What the device says of where its owner lives.
export function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

export function countsInMiles() {
  const region = new Intl.Locale(navigator.language).maximize().region;
  return ["US", "GB", "LR", "MM"].includes(region);
}

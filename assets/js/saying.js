// The words about what waits on this phone. They stand on one page, which is kept with the others, and not on every page:
// most have nothing to say.
const PLACE = "/waiting";
const FORMS = ["zero", "one", "two", "few", "many", "other"];
const { lang } = document.documentElement;
const locale = lang === "en" ? "en-GB" : lang;

let found;

/// The page of what waits, as it stands here or as it was kept, in the language of this page.
export function wordsPage() {
  found ??= find();
  found.catch(() => (found = undefined));
  return found;
}

async function find() {
  if (document.querySelector("[data-phone-words]")) return document;
  const read = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
  const kept = await globalThis.caches?.match(PLACE, { ignoreVary: true });
  const page = kept && (await read(kept));
  if (page?.documentElement.lang === lang) return page;
  const now = await fetch(PLACE, { headers: { Accept: "text/html" } }).then(read, () => page);
  if (!now?.querySelector("[data-phone-words]")) throw new Error("no words");
  return now;
}

export const wordsOf = async () => (await wordsPage()).querySelector("[data-phone-words]").dataset;

/// "2 photos": of the six forms that a language may have, the one for this number.
export function counted(forms, count) {
  const form = forms.split("|")[FORMS.indexOf(new Intl.PluralRules(lang).select(count))];
  return form.replace(/\d+/, new Intl.NumberFormat(locale).format(count));
}

/// "09:14", with the day where that is not today.
export function moment(at) {
  const when = new Date(at);
  const today = when.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", ...(!today && { dateStyle: "medium" }) }).format(when);
}

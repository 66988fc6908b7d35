import { may, type Catalog } from "../../engine/catalog/catalog";
import { faceOfType } from "../../engine/suite";
import { t } from "../../kit/text/text";

/** A page that one can go to. */
export interface Place {
  to: string;
  icon: string;
  label: string;
}

/** The pages of my own work, as far as the reader's rights go. */
export function placesOfMine(catalog: Catalog, trying?: boolean): Place[] {
  const cases = catalog.find("service/cases");
  const desk = cases && may(cases, "create") ? [{ to: "/desk", icon: "phone", label: t("console.title") }] : [];
  const mailbox = trying ? [{ to: "/mailbox", icon: "mail", label: t("mailbox.title") }] : [];
  const types = catalog.types.filter((entry) => faceOfType(entry.type).isMyWork && may(entry, "read"));
  return [{ to: "/inbox", icon: "inbox", label: t("inbox.title") }, { to: "/", icon: "home", label: t("home.title") }, ...desk, ...mailbox, ...types.map((entry) => placeOfType(entry.type, entry.label, entry.icon)), { to: "/changes", icon: "rollback", label: t("changes.title") }];
}

/** The pages on which administrators arrange the whole house. */
export function placesToArrange(administrator?: boolean): Place[] {
  return administrator ? [{ to: "/record-types", icon: "profile", label: t("types.title") }, { to: "/modes", icon: "appstore", label: t("modes.title") }] : [];
}

export function placeOfType(type: string, label: string, icon?: string): Place {
  return { to: `/${type}`, icon: icon ?? faceOfType(type).icon ?? "", label };
}

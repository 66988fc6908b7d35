import { t } from "../../kit/text/text";
import type { RecordTypeEntry } from "../catalog/types";
import { RecordLink } from "../fields/RecordLink";
import type { HistoryEntry } from "./journal";

/** Who did it; the house itself where nobody did. */
export function Actor({ entry: { by, by$ } }: { entry: HistoryEntry }) {
  if (by$?.label) return <>{by$.label}</>;
  return by ? <RecordLink type="platform/users" id={by} /> : <>{t("history.house")}</>;
}

/** What was done, in the words of the verb where there was one. */
export function deedOf(type: RecordTypeEntry, entry: HistoryEntry): string {
  const verb = entry.verb ?? (entry.cause?.kind === "VERB" ? entry.cause.name : undefined);
  if (verb) return type.verbs.find((one) => one.verb === verb)?.label ?? entry.cause?.label ?? verb;
  if (entry.cause?.kind === "IMPORT") return t("history.imported", { source: entry.cause.label ?? entry.cause.name ?? "" });
  if (entry.cause?.kind === "RULE" || entry.cause?.kind === "PROCESS") return entry.cause.label ?? entry.cause.name ?? "";
  switch (entry.act) {
    case "CREATE": case "CREATED": return t("history.created");
    case "DELETE": case "DELETED": return t("history.deleted");
    case "RESTORE": case "RESTORED": return t("history.restored");
    case "MACHINE": return t("history.reckoned");
    default: return t("history.changed");
  }
}

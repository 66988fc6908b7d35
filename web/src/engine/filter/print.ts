import { quoted } from "../../kit/fields/kind";
import type { Filter, Term } from "./grammar";

/** The filter in the words of the API; reading it again gives the same tree. */
export function print(filter: Filter | null): string {
  if (!filter) return "";
  switch (filter.is) {
    case "and": return filter.parts.map((part) => (part.is === "and" || part.is === "or" ? `(${print(part)})` : print(part))).join(" and ");
    case "or": return filter.parts.map((part) => (part.is === "or" ? `(${print(part)})` : print(part))).join(" or ");
    case "not": return filter.part.is === "and" || filter.part.is === "or" ? `not (${print(filter.part)})` : `not ${print(filter.part)}`;
    case "compare": return `${term(filter.left)} ${filter.by} ${term(filter.right)}`;
    case "in": return `${term(filter.value)} in ${filter.bare ? filter.choices.map(term).join("") : `(${filter.choices.map(term).join(",")})`}`;
    case "has": return `${filter.how}(${term(filter.text)},${term(filter.wanted)})`;
    case "holds": return filter.path;
    case "rows": return `${filter.path}/${filter.quantifier}(${filter.condition ? `${filter.variable}: ${print(filter.condition)}` : ""})`;
    case "below": return `crm.isOrBelow(${filter.path},${filter.quoted ? quoted(filter.id) : filter.id})`;
  }
}

function term(one: Term): string {
  switch (one.is) {
    case "path": case "id": case "number": case "day": case "moment": return one.text;
    case "text": return quoted(one.text);
    case "span": return `duration'${one.text}'`;
    case "period": return `crm.period(${quoted(one.text)})`;
    case "null": case "true": case "false": return one.is;
    case "now": return "now()";
    case "today": return "crm.today()";
    case "me": return "crm.me()";
    case "myTeam": return "crm.myTeam()";
    case "tolower": return `tolower(${term(one.of)})`;
    case "shifted": return [term(one.of), ...one.by.map(({ sign, span }) => `${sign} duration'${span}'`)].join(" ");
  }
}

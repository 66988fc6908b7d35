import { createElement, lazy } from "react";
import { recordType } from "../../engine/suite";
import { t } from "../../kit/text/text";
import { isAsked } from "./custom/kinds";
import { NewDefinition } from "./process/NewDefinition";
import { SeeAs } from "./user/SeeAs";

const RoleRights = lazy(async () => ({ default: (await import("./role/RoleRights")).RoleRights }));
const PersonRights = lazy(async () => ({ default: (await import("./user/PersonRights")).PersonRights }));
const HandOver = lazy(async () => ({ default: (await import("./handover/HandOver")).HandOver }));
const SharingRuleForm = lazy(async () => ({ default: (await import("./sharing/SharingRuleForm")).SharingRuleForm }));
const RulePreview = lazy(async () => ({ default: (await import("./sharing/RulePreview")).RulePreview }));
const JobsPage = lazy(async () => ({ default: (await import("./jobs/JobsPage")).JobsPage }));
const JobLead = lazy(async () => ({ default: (await import("./jobs/JobResult")).JobLead }));

const WordsPage = lazy(async () => ({ default: (await import("./words/WordsPage")).WordsPage }));
const DefinitionTab = lazy(async () => ({ default: (await import("./process/DefinitionTab")).DefinitionTab }));
const YearTab = lazy(async () => ({ default: (await import("./calendar/YearTab")).YearTab }));
const TryOut = lazy(async () => ({ default: (await import("./calendar/TryOut")).TryOut }));
const YearImportButton = lazy(async () => ({ default: (await import("./calendar/YearImportButton")).YearImportButton }));
const TableTab = lazy(async () => ({ default: (await import("./decision/TableTab")).TableTab }));
const pickers = () => import("./custom/pickers");
const ExtendedType = lazy(async () => ({ default: (await pickers()).ExtendedType }));
const AnyType = lazy(async () => ({ default: (await pickers()).AnyType }));
const Through = lazy(async () => ({ default: (await pickers()).Through }));
const From = lazy(async () => ({ default: (await pickers()).From }));
const Rolled = lazy(async () => ({ default: (await pickers()).Rolled }));
const RolledBy = lazy(async () => ({ default: (await pickers()).RolledBy }));
const RolledValue = lazy(async () => ({ default: (await pickers()).RolledValue }));
const FormulaInput = lazy(async () => ({ default: (await import("./custom/FormulaInput")).FormulaInput }));
const ConversionPanel = lazy(async () => ({ default: (await import("./custom/ConversionPanel")).ConversionPanel }));
const FilterInput = lazy(async () => ({ default: (await import("./custom/FilterInput")).FilterInput }));
const OwnFilter = lazy(async () => ({ default: (await import("./custom/FilterInput")).OwnFilter }));
const OwnFields = lazy(async () => ({ default: (await pickers()).OwnFields }));
const OwnVerbs = lazy(async () => ({ default: (await pickers()).OwnVerbs }));
const SpokenLanguage = lazy(async () => ({ default: (await pickers()).SpokenLanguage }));
const NoSecretYet = lazy(async () => ({ default: (await import("./webhook/SecretPanel")).NoSecretYet }));
const ToldOnly = lazy(async () => ({ default: (await import("./webhook/ToldOnly")).ToldOnly }));
const SecretPanel = lazy(async () => ({ default: (await import("./webhook/SecretPanel")).SecretPanel }));
const DeliveriesPanel = lazy(async () => ({ default: (await import("./webhook/DeliveriesPanel")).DeliveriesPanel }));
const LayoutDesigner = lazy(async () => ({ default: (await import("./layout/LayoutDesigner")).LayoutDesigner }));
const NewLayout = lazy(async () => ({ default: (await import("./layout/NewLayout")).NewLayout }));
const TypeLead = lazy(async () => ({ default: (await import("./types/TypeLead")).TypeLead }));
const FieldLead = lazy(async () => ({ default: (await import("./types/TypeLead")).FieldLead }));

export const user = recordType("platform/users", { icon: "user", facts: [SeeAs], tabs: [{ key: "rights", label: () => t("rights.tab"), Panel: PersonRights }, { key: "handover", label: () => t("transfer.tab"), Panel: HandOver }], firstTab: "timeline" });
export const team = recordType("platform/teams", { icon: "usergroup" });
export const department = recordType("platform/departments", { icon: "apartment" });
export const role = recordType("platform/roles", {
  icon: "safety",
  ownRows: ["grants", "verbGrants", "masks"],
  tabs: [{ key: "rights", label: () => t("role.rights"), Panel: RoleRights }],
});
export const sharingRule = recordType("platform/sharing-rules", { icon: "usergroup", Form: SharingRuleForm, panels: [RulePreview] });
export const customField = recordType("platform/custom-fields", {
  icon: "profile", isAsked, filledIn: ["address", "promotion/state"], ownVerbs: ["convert"], Lead: FieldLead, panels: [ConversionPanel],
  inputs: {
    type: ExtendedType, "linking/target": AnyType, "lookup/through": Through, "lookup/from": From, "rollUp/of": Rolled, "rollUp/by": RolledBy, "rollUp/value": RolledValue,
    "rollUp/filter": FilterInput, "formula/expression": FormulaInput,
  },
});
export const customType = recordType("platform/custom-types", { icon: "profile", Lead: TypeLead });
export const layout = recordType("platform/layouts", {
  icon: "profile", Form: NewLayout, ownRows: ["tabs", "sections", "fields", "related", "offers", "checks"], tabs: [{ key: "design", label: () => t("layout.tabName"), Panel: LayoutDesigner }],
});
export const task = recordType("platform/tasks", { icon: "check", isMyWork: true, mainVerbs: ["complete", "claim"], shownElsewhere: ["candidates", "waitsFor", "action"] });
export const message = recordType("platform/messages", { icon: "mail" });
export const session = recordType("platform/sessions", { icon: "check" });
export const token = recordType("platform/tokens", { icon: "key" });
export const signIn = recordType("platform/sign-ins", { icon: "schedule" });

export const job = recordType("platform/jobs", {
  icon: "thunderbolt", isMyWork: true, List: JobsPage, Lead: JobLead, ownRows: ["figures"], shownElsewhere: ["state", "total", "done", "rejected", "rate", "eta", "files", "failure"],
});

export const processDefinition = recordType("platform/process-definitions", {
  icon: "apartment", tabs: [{ key: "drawing", label: () => t("process.tab"), Panel: DefinitionTab }], shownElsewhere: ["xml"], filledIn: ["key", "name", "about"], listActions: () => createElement(NewDefinition),
});
export const processIncident = recordType("platform/process-incidents", { icon: "thunderbolt", mainVerbs: ["retry"] });
export const calendar = recordType("platform/calendars", { icon: "schedule", tabs: [{ key: "year", label: () => t("calendar.year"), Panel: YearTab }], panels: [TryOut] });
export const calendarDay = recordType("platform/calendar-days", { icon: "schedule", filledIn: ["key"], shownElsewhere: ["key"], listActions: () => createElement(YearImportButton) });
export const decisionTable = recordType("platform/decision-tables", {
  icon: "profile",
  tabs: [{ key: "table", label: () => t("decision.table"), Panel: TableTab }],
  mainVerbs: ["activate", "revise"],
  filledIn: ["xml", "edition"],
  shownElsewhere: ["xml", "edition", "activation/origin"],
  quick: [{ label: () => t("decision.drafts"), condition: { path: "state", operator: "in", value: "DRAFT" } }],
});
export const company = recordType("platform/companies", { icon: "apartment" });
export const exchangeRate = recordType("platform/exchange-rates", { icon: "schedule", filledIn: ["pair"] });
export const label = recordType("platform/labels", { icon: "profile", List: WordsPage, filledIn: ["address"] });
export const webhook = recordType("platform/webhooks", {
  icon: "thunderbolt", Lead: NoSecretYet, facts: [ToldOnly], panels: [DeliveriesPanel, SecretPanel], mainVerbs: ["resume", "test"], filledIn: ["active"], shownElsewhere: ["fields", "acts", "secret"],
  inputs: { type: AnyType, filter: OwnFilter, fields: OwnFields, acts: OwnVerbs, language: SpokenLanguage },
});
export const webhookDelivery = recordType("platform/webhook-deliveries", { icon: "mail", mainVerbs: ["replay"] });

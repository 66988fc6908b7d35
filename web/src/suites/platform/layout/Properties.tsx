import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { t } from "../../../kit/text/text";
import { FieldProperties, SectionProperties, TabProperties } from "./PartProperties";
import { RelatedProperties } from "./RelatedProperties";
import type { Design } from "./useDesign";

/** What can be said of the part that is chosen. */
export function Properties({ type, design }: { type: RecordTypeEntry; design: Design }) {
  const { chosen, drawing } = design;
  const props = { type, design };
  const body = () => {
    if (!chosen) return null;
    const { part, at } = chosen;
    if (part === "tabs" && drawing.tabs[at]) return <TabProperties {...props} at={at} row={drawing.tabs[at]} />;
    if (part === "sections" && drawing.sections[at]) return <SectionProperties {...props} at={at} row={drawing.sections[at]} />;
    if (part === "fields" && drawing.fields[at]) return <FieldProperties {...props} at={at} row={drawing.fields[at]} />;
    if (part === "related" && drawing.related[at]) return <RelatedProperties {...props} at={at} row={drawing.related[at]} />;
    return null;
  };
  return <div className="layout-properties">{body() ?? <p className="muted">{t("layout.chooseHow")}</p>}</div>;
}

import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry, Verb } from "../catalog/types";
import { faceOfType } from "../suite";
import type { Read } from "./useRecord";
import { useVerbInAddress } from "./useVerbInAddress";
import { VerbDialog } from "./VerbDialog";

const AS_BUTTONS = 2;

/** The verbs that the server says are possible now, the next step first. */
export function VerbButtons({ entry, read }: { entry: RecordTypeEntry; read: Read }) {
  const { mainVerbs: main = [], ownVerbs = [] } = faceOfType(entry.type);
  const rank = (verb: Verb) => (main.includes(verb.verb) ? main.indexOf(verb.verb) : main.length);
  const possible = entry.verbs.filter((verb) => !verb.onType && !verb.creating && !ownVerbs.includes(verb.verb) && read.record.verbs?.includes(verb.verb)).toSorted((a, b) => rank(a) - rank(b));
  const rest = possible.slice(AS_BUTTONS);
  const [chosen, setChosen] = useVerbInAddress(possible);
  return (
    <>
      {possible.slice(0, AS_BUTTONS).map((verb, at) => <Button key={verb.verb} type={at === 0 && main.includes(verb.verb) ? "primary" : "default"} onClick={() => setChosen(verb)}>{verb.label}</Button>)}
      {rest.length > 0 && (
        <Dropdown trigger={["click"]} menu={{ items: rest.map((verb) => ({ key: verb.verb, label: verb.label, onClick: () => setChosen(verb) })) }}>
          <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">{t("record.moreVerbs")}</Button>
        </Dropdown>
      )}
      {chosen && <VerbDialog key={chosen.verb} entry={entry} read={read} verb={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

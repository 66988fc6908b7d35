import { useState } from "react";
import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry, Verb } from "../catalog/types";
import type { Read } from "./useRecord";
import { VerbDialog } from "./VerbDialog";

const AS_BUTTONS = 2;

/** The verbs that the server says are possible now; the first is the main one. */
export function VerbButtons({ entry, read }: { entry: RecordTypeEntry; read: Read }) {
  const [chosen, setChosen] = useState<Verb | null>(null);
  const possible = (read.record.verbs ?? []).map((name) => entry.verbs.find((verb) => verb.verb === name)).filter((verb): verb is Verb => verb !== undefined && !verb.onType && !verb.creating);
  const rest = possible.slice(AS_BUTTONS);
  return (
    <>
      {possible.slice(0, AS_BUTTONS).map((verb, at) => <Button key={verb.verb} type={at === 0 ? "primary" : "default"} onClick={() => setChosen(verb)}>{verb.label}</Button>)}
      {rest.length > 0 && (
        <Dropdown trigger={["click"]} menu={{ items: rest.map((verb) => ({ key: verb.verb, label: verb.label, onClick: () => setChosen(verb) })) }}>
          <Button icon={<DownOutlined />} iconPlacement="end">{t("record.moreVerbs")}</Button>
        </Dropdown>
      )}
      {chosen && <VerbDialog key={chosen.verb} entry={entry} read={read} verb={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

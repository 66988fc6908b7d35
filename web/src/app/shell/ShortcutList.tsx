import { useState } from "react";
import { Modal } from "antd";
import { useShortcuts } from "../../kit/keys/useShortcuts";
import { t, type MessageKey } from "../../kit/text/text";
import "./palette.css";

const GROUPS: [MessageKey, [string, MessageKey][]][] = [
  ["keys.everywhere", [["Ctrl K", "keys.palette"], ["?", "keys.list"]]],
  ["keys.lists", [["/", "keys.search"], ["J K", "keys.walk"], ["Enter", "keys.open"], ["Space", "keys.peek"], ["X", "keys.choose"], ["F2", "keys.change"], ["Ctrl Z", "keys.undo"], ["C", "keys.create"]]],
  ["keys.records", [["E", "keys.edit"], ["Ctrl S", "keys.save"], ["Ctrl Alt Enter", "keys.saveNew"], ["J K", "keys.step"], ["Esc", "keys.back"]]],
];

/** `?` shows every shortcut. */
export function ShortcutList() {
  const [open, setOpen] = useState(false);
  useShortcuts({ "?": () => setOpen(true) });
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t("keys.title")} width={440}>
      {GROUPS.map(([title, keys]) => (
        <section key={title} className="keys">
          <h3>{t(title)}</h3>
          <dl>{keys.map(([key, act]) => <div key={key}><dt>{t(act)}</dt><dd>{key.split(" ").map((one) => <kbd key={one}>{one}</kbd>)}</dd></div>)}</dl>
        </section>
      ))}
    </Modal>
  );
}

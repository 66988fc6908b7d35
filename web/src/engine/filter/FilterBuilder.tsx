import { useState } from "react";
import { Button, Input, Modal, Segmented } from "antd";
import { t } from "../../kit/text/text";
import { draw, write, type Group } from "./drawing";
import { Flaw } from "./grammar";
import { GroupEdit } from "./GroupEdit";
import { parse } from "./parse";
import { print } from "./print";
import type { Ground } from "./reach";
import "./builder.css";

interface Props {
  text: string;
  ground: Ground;
  onDone: (text: string) => void;
  onClose: () => void;
}

/** The whole filter, drawn or in words; both say the same, and what cannot be drawn stays in words. */
export function FilterBuilder({ text, ground, onDone, onClose }: Props) {
  const [drawn, setDrawn] = useState<Group | null>(() => drawnOf(text, ground));
  const [words, setWords] = useState(text);
  const written = drawn ? wordsOf(drawn, ground) : words;
  const flaw = flawIn(written);
  const inWords = drawn === null;
  const turn = () => {
    if (drawn) {
      setWords(written);
      setDrawn(null);
    } else setDrawn(drawnOf(words, ground));
  };
  return (
    <Modal
      open width={860} title={t("filter.builder")} onCancel={onClose} destroyOnHidden
      footer={[<Button key="cancel" onClick={onClose}>{t("cancel")}</Button>, <Button key="done" type="primary" disabled={flaw !== null} onClick={() => onDone(written)}>{t("filter.apply")}</Button>]}
    >
      <Segmented
        className="filter-turn" value={inWords ? "words" : "drawn"} onChange={turn}
        options={[{ value: "drawn", label: t("filter.drawn"), disabled: inWords && flaw !== null }, { value: "words", label: t("filter.inWords") }]}
      />
      {drawn ? <GroupEdit drawn={drawn} ground={ground} onChange={setDrawn} />
        : <Input.TextArea aria-label={t("filter.words")} className="filter-words" autoSize={{ minRows: 4, maxRows: 16 }} status={flaw ? "error" : ""} value={words} onChange={(event) => setWords(event.target.value)} />}
      <FlawNote flaw={flaw} text={written} />
    </Modal>
  );
}

function FlawNote({ flaw, text }: { flaw: Flaw | null; text: string }) {
  if (!flaw) return <p className="filter-written faint"><code>{text || t("filter.everything")}</code></p>;
  return (
    <p className="filter-flaw" role="alert">
      {t("filter.flaw", { at: flaw.at, expected: flaw.expected })} <code>{text.slice(Math.max(0, flaw.at - 25), flaw.at - 1)}<mark>{text.slice(flaw.at - 1, flaw.at + 10) || "␣"}</mark></code>
    </p>
  );
}

function drawnOf(text: string, ground: Ground): Group | null {
  return flawIn(text) ? null : draw(parse(text), ground);
}

function wordsOf(drawn: Group, ground: Ground): string {
  try {
    return print(write(drawn, ground));
  } catch (flaw) {
    if (flaw instanceof Flaw) return wordsIn(drawn);
    throw flaw;
  }
}

/** The first words in the drawing that make no sense, so that their flaw is told. */
function wordsIn(drawn: Group): string {
  for (const part of drawn.parts) {
    if (part.is === "words" && flawIn(part.text)) return part.text;
    const inner = part.is === "group" ? wordsIn(part) : part.is === "rows" ? wordsIn(part.group) : "";
    if (inner) return inner;
  }
  return "";
}

/** Where a filter stops making sense, null where it does not. */
export function flawIn(text: string): Flaw | null {
  try {
    parse(text);
    return null;
  } catch (flaw) {
    if (flaw instanceof Flaw) return flaw;
    throw flaw;
  }
}

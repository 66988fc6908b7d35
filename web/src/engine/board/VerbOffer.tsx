import { useState } from "react";
import { Button, Modal } from "antd";
import { t } from "../../kit/text/text";
import type { Field, RecordTypeEntry, Verb } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { GroupName } from "../group/GroupName";
import { VerbDialog } from "../record/VerbDialog";
import type { Offer } from "./useMove";

/** Asks by which verb the record shall come to its new value. */
export function VerbOffer({ entry, field, offer, onClose }: { entry: RecordTypeEntry; field: Field; offer: Offer; onClose: () => void }) {
  const [chosen, setChosen] = useState<Verb | null>(offer.sure.length === 1 && !offer.perhaps.length ? (offer.sure[0] ?? null) : null);
  if (chosen) return <VerbDialog entry={entry} read={offer.read} verb={chosen} onClose={onClose} />;
  return (
    <Modal open title={faceOf(entry, offer.read.record).label} onCancel={onClose} footer={<Button onClick={onClose}>{t("cancel")}</Button>} width={420} destroyOnHidden>
      <p>{t("board.how")} <b><GroupName field={field} value={offer.value} /></b></p>
      <div className="board-verbs">
        {offer.sure.map((verb) => <Button key={verb.verb} type="primary" onClick={() => setChosen(verb)}>{verb.label}</Button>)}
        {offer.perhaps.map((verb) => <Button key={verb.verb} onClick={() => setChosen(verb)}>{verb.label}</Button>)}
      </div>
      {offer.perhaps.length > 0 && <p className="faint">{t("board.perhaps")}</p>}
    </Modal>
  );
}

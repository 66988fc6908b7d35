import { useState } from "react";
import { DeleteOutlined, UserAddOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { Tag } from "../../kit/tag/Tag";
import { showMoment } from "../../kit/text/format";
import { t, type MessageKey } from "../../kit/text/text";
import { RecordLink } from "../fields/RecordLink";
import { addCollaborator, removeCollaborator, TYPE_OF, type Collaborator, type Sharing, type Wish } from "./access";
import { CollaboratorForm } from "./CollaboratorForm";

/** Who else was let in to this one record, for how long, and by whom that can be changed. */
export function Collaborators({ record, sharing }: { record: string; sharing: Sharing }) {
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const failed = (failure: unknown) => void message.error(sentence(failure));
  const add = useMutation({ mutationFn: (wish: Wish) => addCollaborator(record, wish), onSuccess: () => setAdding(false), onError: failed });
  const remove = useMutation({ mutationFn: (id: string) => removeCollaborator(record, id), onError: failed });
  return (
    <section className="access-part">
      <header className="access-head">
        <h3>{t("access.collaborators")}</h3>
        {sharing.mayManage && !adding && <Button size="small" icon={<UserAddOutlined aria-hidden />} onClick={() => setAdding(true)}>{t("access.add")}</Button>}
      </header>
      {!sharing.items.length && !adding && <p className="muted">{t("access.noCollaborators")}</p>}
      {adding && <CollaboratorForm busy={add.isPending} onAdd={add.mutate} onCancel={() => setAdding(false)} />}
      <ul className="collaborators">
        {sharing.items.map((one) => (
          <li key={one.id} className={one.ended ? "faint" : ""}>
            <Tag>{t(`access.kind.${one.kind}` as MessageKey)}</Tag>
            {one.label ? <RecordLink type={TYPE_OF[one.kind]} id={one.id} face={{ id: one.id, label: one.label }} /> : <span className="faint">{t("access.someone")}</span>}
            <span>{t(`access.level.${one.level}` as MessageKey)}</span>
            <span className="gap faint">{term(one)}</span>
            {sharing.mayManage && <Button size="small" type="text" icon={<DeleteOutlined aria-hidden />} loading={remove.isPending && remove.variables === one.id}
              aria-label={t("access.remove", { name: one.label ?? t("access.someone") })} onClick={() => remove.mutate(one.id)} />}
          </li>
        ))}
      </ul>
      <p className="access-how muted">{t("access.collaboratorsHow")}</p>
    </section>
  );
}

function term(one: Collaborator): string {
  if (!one.expiresAt) return t("access.forGood");
  return t(one.ended ? "access.ended" : "access.untilThen", { at: showMoment(one.expiresAt) });
}

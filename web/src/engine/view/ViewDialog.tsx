import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Modal, Radio } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";
import { useSession } from "../api/session";
import { useCatalog } from "../catalog/catalog";
import { LinkPicker } from "../fields/link";
import type { Look } from "./look";
import { forget, keepNew, refresh, rename, shareWith, type Audience, type SavedView } from "./views";

interface Props {
  type: string;
  look: Look;
  /** The view to change; none for a new one. */
  view: SavedView | null;
  isPublisher?: boolean;
  onDone: (id: string | null) => void;
  onClose: () => void;
}

/** Asks for the name of a view and for whom it is. */
export function ViewDialog({ type, look, view, isPublisher, onDone, onClose }: Props) {
  const me = useSession().data?.user.id;
  const publishes = isPublisher || (useCatalog().find("platform/views")?.verbs.some((verb) => verb.verb === "publish") ?? false);
  const [name, setName] = useState(view?.name ?? "");
  const [audience, setAudience] = useState<Audience>(view?.shared ?? "PRIVATE");
  const [team, setTeam] = useState<string | null>(view?.team ?? null);
  const keeping = useMutation({
    mutationFn: async () => {
      const kept = view ?? (await keepNew(type, name.trim(), look));
      if (view) await rename(view, name.trim());
      await shareWith(kept, audience, audience === "TEAM" ? team : null);
      await refresh(type);
      return kept.id;
    },
    onSuccess: onDone,
  });
  const removing = useMutation({ mutationFn: () => forget(view!), onSuccess: () => onDone(null) });
  const failure = keeping.error ?? removing.error;
  const isReady = name.trim() !== "" && (audience !== "TEAM" || team !== null);
  const ways: Audience[] = publishes || audience === "PUBLIC" ? ["PRIVATE", "TEAM", "PUBLIC"] : ["PRIVATE", "TEAM"];
  return (
    <Modal
      open width={440} title={t(view ? "view.edit" : "view.keepNew")} onCancel={onClose} destroyOnHidden
      footer={[
        view && (view.owner === me || publishes) && <Button key="remove" danger className="view-remove" loading={removing.isPending} onClick={() => removing.mutate()}>{t("view.remove")}</Button>,
        <Button key="cancel" onClick={onClose}>{t("cancel")}</Button>,
        <Button key="save" type="primary" disabled={!isReady} loading={keeping.isPending} onClick={() => keeping.mutate()}>{t("save")}</Button>,
      ]}
    >
      <form className="view-form" onSubmit={(event) => { event.preventDefault(); if (isReady) keeping.mutate(); }}>
        <label htmlFor="view-name">{t("view.name")}</label>
        <Input id="view-name" value={name} maxLength={80} autoFocus onChange={(event) => setName(event.target.value)} />
        <Radio.Group value={audience} aria-label={t("view.audience")} onChange={(event) => setAudience(event.target.value as Audience)} options={ways.map((one) => ({ value: one, label: t(`view.for.${one}`) }))} />
        {audience === "TEAM" && <LinkPicker target="platform/teams" value={team} label={t("view.team")} onPick={(face) => setTeam(face?.id ?? null)} />}
        {failure && <p className="view-failure" role="alert">{sentence(failure)}</p>}
      </form>
    </Modal>
  );
}

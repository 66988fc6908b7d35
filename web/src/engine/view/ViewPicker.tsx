import { useState } from "react";
import { CaretDownOutlined, HomeFilled, HomeOutlined, PushpinFilled, PushpinOutlined } from "@ant-design/icons";
import { App, Button, Input, Popover } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { below } from "../../kit/text/direction";
import { t } from "../../kit/text/text";
import { NO_VIEW, type ListControl } from "../list/useListState";
import { ViewDialog } from "./ViewDialog";
import { choose, keepLook, type Audience, type Choice, type SavedView } from "./views";
import "./view.css";

const ORDER: Audience[] = ["PRIVATE", "TEAM", "PUBLIC"];

/** The view in use; opens the others, pins them, and keeps what was changed. */
export function ViewPicker({ type, state }: { type: string; state: ListControl }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<"new" | "edit" | null>(null);
  const { view } = state;
  const mayChange = view?.verbs?.includes("share") ?? false;
  const attempt = (act: Promise<void>) => void act.catch((failure: unknown) => message.error(sentence(failure)));
  const keep = () => view && attempt(keepLook(view, state).then(() => { state.open(view.id); void message.success(t("view.kept", { view: view.name })); }));
  const turnTo = (id: string) => {
    setOpen(false);
    state.open(id);
  };
  const list = <Views type={type} state={state} onOpen={turnTo} onChoose={(choice) => attempt(choose(type, choice))} onDialog={(which) => { setOpen(false); setDialog(which); }} />;
  return (
    <div className="view-picker">
      <Popover open={open} onOpenChange={setOpen} trigger="click" placement={below("start")} destroyOnHidden content={list}>
        <Button aria-haspopup="dialog" aria-label={t("view.pick", { view: view?.name ?? t("view.all") })}><span className="view-name">{view?.name ?? t("view.all")}</span>{state.isChanged && <span className="view-changed" title={t("view.changed")}>•</span>}<CaretDownOutlined aria-hidden /></Button>
      </Popover>
      {state.isChanged && view && mayChange && !state.isHidden && <Button type="link" size="small" onClick={keep}>{t("view.keep")}</Button>}
      {state.isChanged && !view && <Button type="link" size="small" onClick={() => setDialog("new")}>{t("view.keepNew")}</Button>}
      {state.isChanged && view && <Button type="link" size="small" onClick={() => state.open(view.id)}>{t("view.reset")}</Button>}
      {dialog && <ViewDialog type={type} look={state} view={dialog === "edit" ? view : null} isPublisher={view?.verbs?.includes("publish")} onClose={() => setDialog(null)} onDone={(id) => { setDialog(null); state.open(id ?? NO_VIEW); }} />}
    </div>
  );
}

interface ViewsProps {
  type: string;
  state: ListControl;
  onOpen: (id: string) => void;
  onChoose: (choice: Choice) => void;
  onDialog: (which: "new" | "edit") => void;
}

function Views({ state, onOpen, onChoose, onDialog }: ViewsProps) {
  const [typed, setTyped] = useState("");
  const shown = state.views.filter((view) => view.name.toLowerCase().includes(typed.toLowerCase()));
  const choiceOf = (view: SavedView): Choice => state.choices.find((choice) => choice.view === view.id) ?? { view: view.id, pinned: false, first: false };
  return (
    <div className="views">
      {state.views.length > 8 && <Input aria-label={t("view.find")} placeholder={t("view.find")} value={typed} onChange={(event) => setTyped(event.target.value)} autoFocus />}
      <button type="button" className="plain views-one" aria-current={!state.view} onClick={() => onOpen(NO_VIEW)}>{t("view.all")}</button>
      {ORDER.map((audience) => {
        const those = shown.filter((view) => (view.shared ?? "PRIVATE") === audience);
        return those.length > 0 && (
          <section key={audience}>
            <h4>{t(`view.audience.${audience}`)}</h4>
            {those.map((view) => <ViewLine key={view.id} view={view} isCurrent={view.id === state.view?.id} choice={choiceOf(view)} onOpen={() => onOpen(view.id)} onChoose={onChoose} />)}
          </section>
        );
      })}
      <div className="views-acts">
        <Button size="small" onClick={() => onDialog("new")}>{t("view.keepNew")}</Button>
        {state.view?.verbs?.includes("share") && <Button size="small" onClick={() => onDialog("edit")}>{t("view.edit")}</Button>}
      </div>
    </div>
  );
}

function ViewLine({ view, choice, isCurrent, onOpen, onChoose }: { view: SavedView; choice: Choice; isCurrent: boolean; onOpen: () => void; onChoose: (choice: Choice) => void }) {
  return (
    <div className="views-line">
      <button type="button" className="plain views-one" aria-current={isCurrent} onClick={onOpen}>{view.name}</button>
      <Button size="small" type="text" aria-pressed={choice.pinned} aria-label={t(choice.pinned ? "view.unpin" : "view.pin", { view: view.name })} title={t(choice.pinned ? "view.unpin" : "view.pin", { view: view.name })}
        icon={choice.pinned ? <PushpinFilled aria-hidden /> : <PushpinOutlined aria-hidden />} onClick={() => onChoose({ ...choice, pinned: !choice.pinned })} />
      <Button size="small" type="text" aria-pressed={choice.first} aria-label={t(choice.first ? "view.notFirst" : "view.first", { view: view.name })} title={t(choice.first ? "view.notFirst" : "view.first", { view: view.name })}
        icon={choice.first ? <HomeFilled aria-hidden /> : <HomeOutlined aria-hidden />} onClick={() => onChoose({ ...choice, first: !choice.first })} />
    </div>
  );
}

/** The pinned views, one click away. */
export function PinnedViews({ state }: { state: ListControl }) {
  const pinned = state.views.filter((view) => state.choices.some((choice) => choice.view === view.id && choice.pinned));
  if (!pinned.length) return null;
  return (
    <nav className="view-tabs" aria-label={t("view.pinned")}>
      <button type="button" className="plain" aria-current={!state.view} onClick={() => state.open(NO_VIEW)}>{t("view.all")}</button>
      {pinned.map((view) => <button key={view.id} type="button" className="plain" aria-current={view.id === state.view?.id} onClick={() => state.open(view.id)}>{view.name}</button>)}
    </nav>
  );
}

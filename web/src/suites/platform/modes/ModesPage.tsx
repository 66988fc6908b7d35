import { CheckCircleFilled, DownloadOutlined, UploadOutlined } from "@ant-design/icons";
import { App, Button, Upload } from "antd";
import { Link, useNavigate } from "react-router";
import { useSession } from "../../../engine/api/session";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { Panel } from "../../../kit/panel/Panel";
import { showMomentShort } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { rememberFile, useModes, type Mode } from "./modes";
import { SetHistory } from "./SetHistory";
import "./modes.css";

/** Ways of doing business to choose from, the configuration as a file, and what was changed so far. */
export function ModesPage() {
  usePageTitle(t("modes.title"));
  const session = useSession().data;
  const modes = useModes(session?.administrator ?? false);
  if (session && !session.administrator) return <Empty title={t("modes.notYours")}>{t("modes.notYoursHow")}</Empty>;
  return (
    <div className="modes-page">
      <header className="page-head"><h1>{t("modes.title")}</h1></header>
      <p className="muted modes-what">{t("modes.what")}</p>
      {modes.isPending && <Bones lines={8} />}
      {modes.isError && <Broken failure={modes.error} onRetry={() => void modes.refetch()} />}
      <ul className="mode-cards">{modes.data?.items.map((mode) => <ModeCard key={mode.key} mode={mode} />)}</ul>
      <p className="faint modes-what">{t("modes.notSecurity")}</p>
      <AsFile />
      <SetHistory />
    </div>
  );
}

function ModeCard({ mode: { key, name, purpose, brings, current, since } }: { mode: Mode }) {
  return (
    <li className={current ? "mode-card mode-current" : "mode-card"}>
      <h2>{name}</h2>
      {current && <p className="mode-now"><CheckCircleFilled aria-hidden /> {t("modes.current", { since: since ? showMomentShort(since) : "" })}</p>}
      <p>{purpose}</p>
      <ul className="mode-brings">{brings.map((one) => <li key={one}>{one}</li>)}</ul>
      <Link to={`/modes/review?mode=${key}`} className="mode-act"><Button type={current ? "default" : "primary"} tabIndex={-1}>{t(current ? "modes.compare" : "modes.choose")}</Button></Link>
    </li>
  );
}

/** From one installation to another: take the configuration along as a file, look at what it would change over there. */
function AsFile() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const take = async (file: File) => {
    try {
      rememberFile({ document: JSON.parse(await file.text()) as object, source: file.name });
      await navigate("/modes/review");
    } catch {
      void message.error(t("modes.notJson"));
    }
  };
  return (
    <Panel title={t("modes.file")}>
      <p className="muted">{t("modes.fileHow")}</p>
      <div className="modes-acts">
        <a href="/api/platform/configuration" download="perennial-configuration.json"><Button icon={<DownloadOutlined aria-hidden />} tabIndex={-1}>{t("modes.download")}</Button></a>
        <Upload accept=".json,application/json" showUploadList={false} beforeUpload={(file) => { void take(file); return false; }}><Button icon={<UploadOutlined aria-hidden />}>{t("modes.upload")}</Button></Upload>
      </div>
    </Panel>
  );
}

import { DeleteOutlined, FileOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { Bones } from "../../kit/panel/Bones";
import { Broken, sentence } from "../../kit/panel/Broken";
import { Panel } from "../../kit/panel/Panel";
import { showBytes, showMoment, showMomentShort } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import type { PanelProps } from "../suite";
import { FilePick } from "./FilePick";
import { bringBack, refreshFiles, takeAway, useFiles, type RecordFile } from "./files";
import { useUploads } from "./useUploads";
import { WaitingFiles } from "./WaitingFiles";
import "./files.css";

/** The files of a record beside its page; nothing where they are kept from the reader. */
export function FilesPanel({ entry, record }: PanelProps) {
  const files = useFiles(`${entry.type}/${record.id}`);
  if (files.data?.hidden) return null;
  return <Panel title={t("file.files")}><Files entry={entry} record={record} /></Panel>;
}

/** The files of a record, to look at, to add and to take away. */
export function Files({ entry, record }: PanelProps) {
  const name = `${entry.type}/${record.id}`;
  const files = useFiles(name);
  const uploads = useUploads();
  if (files.isPending) return <Bones lines={2} />;
  if (files.isError) return <Broken failure={files.error} onRetry={() => void files.refetch()} />;
  const { items, mayAdd, hidden } = files.data;
  const shown = (
    <>
      {hidden && <p className="muted">{t("file.hidden")}</p>}
      {!hidden && !items.length && !uploads.waiting.length && <p className="muted">{t("file.none")}</p>}
      {items.length > 0 && <ul className="files">{items.map((file) => <Tile key={file.id} file={file} record={name} />)}</ul>}
      <WaitingFiles files={uploads.waiting} onRetry={(file) => void uploads.send(name, [file])} onDrop={uploads.drop} />
    </>
  );
  return mayAdd ? <FilePick onFiles={(chosen) => void uploads.send(name, uploads.choose(chosen))}>{shown}</FilePick> : shown;
}

function Tile({ file, record }: { file: RecordFile; record: string }) {
  const { notification, message } = App.useApp();
  const change = async (act: () => Promise<void>) => {
    try {
      await act();
      await refreshFiles(record);
      return true;
    } catch (failure) {
      void message.error(sentence(failure));
      return false;
    }
  };
  const undo = () => {
    notification.destroy(file.id);
    void change(() => bringBack(file));
  };
  const remove = async () => {
    if (await change(() => takeAway(file)))
      notification.success({ key: file.id, title: t("file.removed", { name: file.name }), duration: 12, actions: <Button size="small" onClick={undo}>{t("undo")}</Button> });
  };
  return (
    <li>
      <a href={file.href} target="_blank" rel="noreferrer" title={file.name}>
        {file.picture ? <img src={file.href} alt={file.name} loading="lazy" /> : <span className="file-mark" aria-hidden><FileOutlined /></span>}
        <span className="file-name">{file.name}</span>
      </a>
      <span className="faint" title={showMoment(file.addedAt)}>{showBytes(file.size)} · {file.addedBy?.label ?? ""} {showMomentShort(file.addedAt)}</span>
      {file.removable && <Button className="file-remove" type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t("file.remove", { name: file.name })} onClick={() => void remove()} />}
    </li>
  );
}

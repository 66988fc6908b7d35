import { useEffect, useState } from "react";
import { CloseOutlined, FileOutlined } from "@ant-design/icons";
import { Button, Progress } from "antd";
import { sentence } from "../../kit/panel/Broken";
import { showBytes } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { Problem } from "../api/problem";
import type { Waiting } from "./useUploads";
import "./files.css";

/** Files that have not arrived yet, each with what keeps it. */
export function WaitingFiles({ files, onRetry, onDrop }: { files: Waiting[]; onRetry?: (file: Waiting) => void; onDrop: (key: string) => void }) {
  if (!files.length) return null;
  return (
    <ul className="files-waiting">
      {files.map((one) => (
        <li key={one.key}>
          <Preview file={one.file} />
          <div>
            <span className="file-name">{one.file.name}</span> <span className="faint">{showBytes(one.file.size)}</span>
            {one.share !== null && <Progress percent={Math.round(one.share * 100)} size="small" showInfo={false} aria-label={t("file.sending", { name: one.file.name })} />}
            {one.failure !== null && <p className="file-failure" role="alert">{reason(one.failure)} {onRetry && <button type="button" className="plain" onClick={() => onRetry(one)}>{t("retry")}</button>}</p>}
          </div>
          {one.share === null && <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t("file.leaveOut", { name: one.file.name })} onClick={() => onDrop(one.key)} />}
        </li>
      ))}
    </ul>
  );
}

/** What the server says of this one file, before what it says of the whole request. */
function reason(failure: unknown): string {
  return (failure instanceof Problem && failure.fields[0]?.message) || sentence(failure);
}

const SHOWN = ["image/png", "image/jpeg", "image/webp", "image/gif"];

function Preview({ file }: { file: File }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!SHOWN.includes(file.type)) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address ? <img className="file-small" src={address} alt="" /> : <span className="file-small" aria-hidden><FileOutlined /></span>;
}

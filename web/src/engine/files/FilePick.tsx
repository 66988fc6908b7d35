import { useState, type DragEvent, type ReactNode } from "react";
import { CameraOutlined, PaperClipOutlined } from "@ant-design/icons";
import { t } from "../../kit/text/text";
import "./files.css";

/** Where files are dropped, chosen, or taken with the camera of a phone. */
export function FilePick({ onFiles, children }: { onFiles: (files: File[]) => void; children?: ReactNode }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className={`file-pick${over ? " over" : ""}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
      <div className="file-ways">
        <Way icon={<PaperClipOutlined aria-hidden />} text={t("file.add")} onFiles={onFiles} />
        <Way icon={<CameraOutlined aria-hidden />} text={t("file.camera")} camera onFiles={onFiles} />
        <span className="faint file-drop-here">{t("file.drop")}</span>
      </div>
    </div>
  );
}

function Way({ icon, text, camera = false, onFiles }: { icon: ReactNode; text: string; camera?: boolean; onFiles: (files: File[]) => void }) {
  return (
    <label className={`file-way${camera ? " file-camera" : ""}`}>
      {icon} {text}
      <input
        type="file" multiple={!camera} {...(camera ? { accept: "image/*", capture: "environment" as const } : {})}
        onChange={({ target }) => { onFiles([...(target.files ?? [])]); target.value = ""; }}
      />
    </label>
  );
}

import { InboxOutlined } from "@ant-design/icons";
import { Upload } from "antd";
import { t } from "../../../kit/text/text";

/** Where a file is dropped or chosen. */
export function FileDrop({ accept, formats, onFile }: { accept: string; formats: string; onFile: (file: File) => void }) {
  const take = (file: File) => {
    onFile(file);
    return false;
  };
  return (
    <Upload.Dragger accept={accept} multiple={false} showUploadList={false} beforeUpload={take}>
      <p className="import-mark" aria-hidden><InboxOutlined /></p>
      <p>{t("import.drop")}</p>
      <p className="faint">{formats}</p>
    </Upload.Dragger>
  );
}

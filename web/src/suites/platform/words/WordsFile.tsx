import { useState } from "react";
import { UploadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Modal, Upload } from "antd";
import { client } from "../../../engine/api/client";
import { Broken } from "../../../kit/panel/Broken";
import { t } from "../../../kit/text/text";
import { takeFile, type Taken } from "./book";

/** Choose a file of words, see what it would change and what it would not be allowed to, bring it in. */
export function WordsFile() {
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const [csv, setCsv] = useState("");
  const preview = useMutation({ mutationFn: (text: string) => takeFile(text, true) });
  const run = useMutation({
    mutationFn: () => takeFile(csv, false),
    onSuccess: () => {
      setOpen(false);
      preview.reset();
      void message.success(t("words.taken"));
      void client.invalidateQueries({ queryKey: ["label-book"] });
    },
  });
  const choose = async (file: File) => {
    const text = await file.text();
    setCsv(text);
    run.reset();
    preview.mutate(text);
  };
  const changes = (preview.data?.created ?? 0) + (preview.data?.changed ?? 0);
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden />} onClick={() => setOpen(true)}>{t("words.import")}</Button>
      <Modal title={t("words.import")} open={isOpen} onCancel={() => setOpen(false)} okText={t("words.take")} cancelText={t("cancel")} okButtonProps={{ disabled: !changes, loading: run.isPending }} onOk={() => run.mutate()}>
        <p className="muted">{t("words.importHow")}</p>
        <Upload accept=".csv,text/csv" showUploadList={false} beforeUpload={(file) => { void choose(file); return false; }}><Button loading={preview.isPending}>{t("words.choose")}</Button></Upload>
        {preview.isError && <Broken failure={preview.error} />}
        {run.isError && <Broken failure={run.error} />}
        {preview.data && <Preview taken={preview.data} />}
      </Modal>
    </>
  );
}

const MOST_SHOWN = 20;

function Preview({ taken }: { taken: Taken }) {
  return (
    <div className="words-preview">
      <p>{t("words.wouldTake", { created: taken.created, changed: taken.changed, unchanged: taken.unchanged })}</p>
      {taken.rejected.length > 0 && (
        <>
          <p role="alert">{t("words.rejected", { n: taken.rejected.length })}</p>
          <ul>{taken.rejected.slice(0, MOST_SHOWN).map((one) => <li key={`${one.line} ${one.language}`}><span className="num">{one.line}</span> · <code>{one.key}</code> · {one.language} · {one.message}</li>)}</ul>
        </>
      )}
    </div>
  );
}

import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useNavigate } from "react-router";
import { may, useCatalog } from "../../../engine/catalog/catalog";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { create } from "../../../engine/form/write";
import { t } from "../../../kit/text/text";
import { emptyDrawing } from "./flowable";

/** Begins an empty drawing. */
export function NewDefinition() {
  const entry = useCatalog().find("platform/process-definitions");
  const navigate = useNavigate();
  const { message } = App.useApp();
  const drawing = useMutation({
    mutationFn: async () => entry && (await create(entry, { xml: emptyDrawing(`process-${Date.now().toString(36)}`) }, crypto.randomUUID())).body,
    onSuccess: (draft) => draft && void navigate(recordAddress("platform/process-definitions", draft.id)),
    onError: (failure) => void message.error(failure.message),
  });
  if (!entry || !may(entry, "create")) return null;
  return <Button loading={drawing.isPending} onClick={() => drawing.mutate()}>{t("process.draw")}</Button>;
}

import { EyeOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { seeAs, useSession } from "../../../engine/api/session";
import type { PanelProps } from "../../../engine/suite";
import { Panel } from "../../../kit/panel/Panel";
import { sentence } from "../../../kit/panel/Broken";
import { t } from "../../../kit/text/text";

/** Lets an administrator see what this person sees. */
export function SeeAs({ record }: PanelProps) {
  const { message } = App.useApp();
  const session = useSession().data;
  const beginning = useMutation({ mutationFn: () => seeAs(record.id), onError: (failure) => void message.error(sentence(failure)) });
  if (!session?.administrator || session.user.id === record.id || record.active !== true) return null;
  return (
    <Panel>
      <Button icon={<EyeOutlined aria-hidden />} loading={beginning.isPending} onClick={() => beginning.mutate()}>{t("seeAs.begin", { name: String(record.name ?? record.username) })}</Button>
      <p className="muted see-as-how">{t("seeAs.how")}</p>
    </Panel>
  );
}

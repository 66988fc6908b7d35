import { EyeOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { seeAsMyself, type Session } from "../../engine/api/session";
import { sentence } from "../../kit/panel/Broken";
import { t } from "../../kit/text/text";

/** Stays in sight while an administrator sees through another's eyes, and leads back. */
export function SeeingAs({ session, by }: { session: Session; by: string }) {
  const { message } = App.useApp();
  const ending = useMutation({ mutationFn: seeAsMyself, onError: (failure) => void message.error(sentence(failure)) });
  return (
    <aside className="seeing-as" role="status">
      <EyeOutlined aria-hidden />
      <span>{t("seeAs.banner", { by, name: session.user.name })}</span>
      <Button size="small" loading={ending.isPending} onClick={() => ending.mutate()}>{t("seeAs.end")}</Button>
    </aside>
  );
}

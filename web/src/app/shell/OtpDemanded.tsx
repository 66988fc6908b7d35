import { Alert } from "antd";
import { Link } from "react-router";
import { showMoment } from "../../kit/text/format";
import { t } from "../../kit/text/text";

/** Reminds whoever holds a role that demands one-time passwords, as long as he may still do without. */
export function OtpDemanded({ dueBy }: { dueBy: string }) {
  return <Alert className="otp-demanded" type="warning" showIcon title={t("otp.demanded", { day: showMoment(dueBy) })} action={<Link to="/me">{t("otp.toSetUp")}</Link>} />;
}

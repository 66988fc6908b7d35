import { CompassOutlined } from "@ant-design/icons";
import { Link } from "react-router";
import { Empty } from "../kit/panel/Empty";
import { t } from "../kit/text/text";
import { usePageTitle } from "../kit/usePageTitle";

export function NotFoundPage() {
  usePageTitle(t("notFound.title"));
  return (
    <>
      <h1 className="visually-hidden">{t("notFound.title")}</h1>
      <Empty mark={<CompassOutlined aria-hidden />} title={t("notFound.title")} step={<Link to="/">{t("notFound.home")}</Link>}>{t("notFound.how")}</Empty>
    </>
  );
}

import { BarChartOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";
import { may, useCatalog } from "../../../engine/catalog/catalog";
import { t } from "../../../kit/text/text";

/** From the list of cases to what management sees of them. */
export function FiguresLink() {
  const cases = useCatalog().find("service/cases");
  if (!cases || !may(cases, "export")) return null;
  return <Link to="/complaint-figures"><Button icon={<BarChartOutlined aria-hidden />} tabIndex={-1}>{t("figures.title")}</Button></Link>;
}

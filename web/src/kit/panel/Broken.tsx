import { WarningOutlined } from "@ant-design/icons";
import { t } from "../text/text";
import "./panel.css";

/** Says what went wrong in one place and offers to try again. */
export function Broken({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  return (
    <div className="broken" role="alert">
      <WarningOutlined aria-hidden />
      <span>
        {sentence(failure)}{" "}
        {onRetry && <button type="button" className="plain" onClick={onRetry}>{t("retry")}</button>}
      </span>
    </div>
  );
}

/** The server's own words where it has spoken, ours where it could not. */
export function sentence(failure: unknown): string {
  if (typeof failure === "object" && failure && "status" in failure) {
    const { status, message } = failure as { status: number; message: string };
    if (status === 0) return t("error.offline");
    if (message && !message.startsWith("HTTP ")) return message;
    if (status === 404) return t("error.notFound");
    if (status === 403) return t("error.notPermitted");
    if (status === 503) return t("error.unavailable");
  }
  return t("error.unexpected");
}

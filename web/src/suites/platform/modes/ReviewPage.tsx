import { useState } from "react";
import { App, Button } from "antd";
import { Link, useNavigate, useSearchParams } from "react-router";
import { Problem } from "../../../engine/api/problem";
import { Bones } from "../../../kit/panel/Bones";
import { Broken, sentence } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { ChangeList } from "./ChangeList";
import { idOf, rememberedFile, useApplying, useModes, useReview, type Review, type Wanted } from "./modes";
import "./modes.css";

/** What a mode or a file would change, item by item, before anything happens. */
export function ReviewPage() {
  const mode = useSearchParams()[0].get("mode");
  const wanted: Wanted | null = mode ? { mode } : rememberedFile();
  const name = useModes().data?.items.find((one) => one.key === mode)?.name ?? (wanted && "source" in wanted ? wanted.source : "");
  const title = t("modes.review", { name });
  usePageTitle(title);
  return (
    <div className="modes-page">
      <nav className="crumb" aria-label={t("crumb")}><Link to="/modes">{t("modes.title")}</Link></nav>
      <header className="page-head"><h1>{title}</h1></header>
      {wanted ? <Compared wanted={wanted} /> : <Empty title={t("modes.noFile")} step={<Link to="/modes">{t("modes.title")}</Link>}>{t("modes.noFileHow")}</Empty>}
    </div>
  );
}

function Compared({ wanted }: { wanted: Wanted }) {
  const review = useReview(wanted);
  if (review.isPending) return <Bones lines={12} />;
  if (review.isError) return <Refused failure={review.error} />;
  return <Choosing key={review.data.review} wanted={wanted} review={review.data} onAgain={() => void review.refetch()} />;
}

/** A file is refused with everything that is wrong with it, not with the first thing only. */
function Refused({ failure }: { failure: Error }) {
  const findings = failure instanceof Problem ? failure.fields : [];
  return (
    <>
      <Broken failure={failure} />
      {findings.length > 0 && <ul className="modes-findings">{findings.map(({ path, code, message }) => <li key={`${path} ${code}`}><code>{path}</code> {message}</li>)}</ul>}
    </>
  );
}

function Choosing({ wanted, review: { review, changes }, onAgain }: { wanted: Wanted; review: Review; onAgain: () => void }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState(() => new Set(changes.filter((change) => change.proposed).map(idOf)));
  const applying = useApplying((set) => void navigate(`/modes/sets/${set}`));
  const isMode = "mode" in wanted;
  const apply = () => applying.mutate({ ...wanted, review, chosen: changes.filter((change) => chosen.has(idOf(change))).map(({ kind, key }) => ({ kind, key })) }, {
    onError: (failure) => {
      void message.error(sentence(failure));
      if (failure instanceof Problem && failure.is("CONFIGURATION_MOVED")) onAgain();
    },
  });
  if (!changes.length && !isMode) return <Empty title={t("modes.same")}>{t("modes.sameHow")}</Empty>;
  return (
    <>
      <p className="muted modes-what">{changes.length ? t("modes.reviewHow", { n: changes.length }) : t("modes.sameMode")}</p>
      <ChangeList changes={changes} chosen={chosen} onChoose={setChosen} />
      <footer className="save-bar modes-bar">
        <span className="save-note" role="status">{t("modes.chosen", { n: chosen.size, all: changes.length })}</span>
        <Link to="/modes"><Button tabIndex={-1}>{t("cancel")}</Button></Link>
        <Button type="primary" loading={applying.isPending} disabled={!chosen.size && !isMode} onClick={apply}>{t("modes.apply", { n: chosen.size })}</Button>
      </footer>
    </>
  );
}

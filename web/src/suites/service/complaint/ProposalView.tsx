import { Tag } from "../../../kit/tag/Tag";
import { showMoney } from "../../../kit/text/format";
import { isMessageKey, t } from "../../../kit/text/text";
import type { Case } from "../../../generated/catalog";
import { useWords } from "../words";

/** What the policy proposes, how far it goes and by which clause. */
export function ProposalView({ proposal }: { proposal: Case["proposal"] }) {
  const word = useWords("service/cases");
  if (!proposal.remedy) return <p className="muted">{t("complaint.proposalNone")}</p>;
  return (
    <div className="proposal">
      <p><strong>{word("proposal/remedy", proposal.remedy)}</strong>{proposal.limit && <> · {t("case.limit", { money: showMoney(proposal.limit) })}</>}</p>
      <p className="tags">{proposal.allowed?.map((remedy) => <Tag key={remedy}>{word("proposal/remedy", remedy)}</Tag>)}</p>
      {proposal.rule && <p className="muted"><span className="faint">{t("case.why")}:</span> {proposal.rule}</p>}
      {proposal.valueThen.tier && (
        <p className="muted"><span className="faint">{t("case.customerThen")}:</span> {[band(proposal.customerValue ?? proposal.valueThen.tier), proposal.valueThen.revenue ? showMoney(proposal.valueThen.revenue) : "", proposal.valueThen.orders === null ? "" : t("call.orders", { n: proposal.valueThen.orders })].filter(Boolean).join(" · ")}</p>
      )}
    </div>
  );
}

/** A generosity band by its word; a band that an administrator added goes by its own name. */
function band(code: string): string {
  const key = `case.band.${code}`;
  return isMessageKey(key) ? t(key) : code;
}

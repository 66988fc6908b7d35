import { useEffect, useRef, useState, type FormEvent } from "react";
import { CheckCircleFilled } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Input, type InputRef } from "antd";
import { act } from "../../../engine/form/write";
import { sentence } from "../../../kit/panel/Broken";
import { Panel } from "../../../kit/panel/Panel";
import { showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { OutboundOrder } from "../../../generated/catalog";
import { isPicked, lineOf, OUTBOUND_ORDERS, useCodes, type Line } from "./codes";

interface Taken {
  line: Line;
  scanned: string;
  count: number;
}

/** Picking by scan: the field keeps the focus, each scan counts one, and a line that is complete gets its tick. */
export function PickPanel({ order }: { order: OutboundOrder }) {
  const codes = useCodes(order);
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState("");
  const [taken, setTaken] = useState<Taken | null>(null);
  const picking = useMutation({
    mutationFn: ({ line, scanned, count }: Taken) => act(OUTBOUND_ORDERS, order.id, "pick", { lines: [{ line: line.id, scanned, quantity: count }] }),
    onSettled: () => setTaken(null),
  });
  useEffect(() => field.current?.focus(), [order.version]);

  const keep = (next: Taken) => {
    setTaken(next);
    if (next.count >= Number(next.line.quantity)) picking.mutate(next);
  };
  const scan = (event: FormEvent) => {
    event.preventDefault();
    const scanned = typed.trim();
    setTyped("");
    const next = order.lines.find((line) => !isPicked(line));
    if (!scanned || !next || picking.isPending) return;
    picking.reset();
    const line = lineOf(order.lines, codes.data, scanned);
    // what belongs to no line is put before the server, whose sentence names the line and the right item
    if (!line) picking.mutate({ line: next, scanned, count: 1 });
    else keep({ line, scanned, count: Math.min(Number(line.quantity), (taken?.line.id === line.id ? taken.count : 0) + 1) });
  };

  return (
    <Panel title={t("outbound.pick")}>
      <form className={`pick-scan${picking.isError ? " wrong" : ""}`} key={picking.failureReason ? picking.submittedAt : "calm"} onSubmit={scan}>
        <Input ref={field} size="large" autoFocus value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={t("outbound.scan")} aria-label={t("outbound.scan")} autoComplete="off" spellCheck={false} />
      </form>
      {picking.isError && <p className="pick-wrong" role="alert">{sentence(picking.error)}</p>}
      <ul className="pick-lines">
        {order.lines.map((line) => (
          <PickLine key={line.id} line={line} number={codes.data?.get(line.product)?.number ?? ""} taken={taken?.line.id === line.id ? taken : null}
            onAll={(scanned) => { keep({ line, scanned, count: Number(line.quantity) }); field.current?.focus(); }} />
        ))}
      </ul>
    </Panel>
  );
}

function PickLine({ line, number, taken, onAll }: { line: Line; number: string; taken: Taken | null; onAll: (scanned: string) => void }) {
  const done = isPicked(line);
  return (
    <li className={done ? "done" : taken ? "now" : ""}>
      <span className="pick-tick">{done && <CheckCircleFilled aria-label={t("outbound.picked")} />}</span>
      <span className="pick-what"><strong>{number}</strong><span>{line.product$?.label}</span><span className="muted">{[line.batch, line.warehouse$?.label].filter(Boolean).join(" · ")}</span></span>
      <span className="pick-count num">{taken ? `${showNumber(taken.count)} / ` : ""}{showNumber(line.quantity)}</span>
      {taken && !done && <Button size="large" onClick={() => onAll(taken.scanned)}>{t("outbound.all", { n: showNumber(line.quantity) })}</Button>}
    </li>
  );
}

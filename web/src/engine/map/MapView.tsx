import { useEffect, useMemo, useRef, useState } from "react";
import { EnvironmentOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearchParams } from "react-router";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import { t } from "../../kit/text/text";
import { get } from "../api/http";
import { may } from "../catalog/catalog";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { recordAddress } from "../fields/RecordLink";
import { Conflicts } from "../list/grid/Conflicts";
import { LockSign } from "../lock/LockSign";
import { Lines } from "../list/grid/Lines";
import { useEdits } from "../list/grid/useEdits";
import type { ListControl } from "../list/useListState";
import { useRecords } from "../list/useRecords";
import type { Drawing, Tiles } from "./drawMap";
import { lookAt, placesOf, saidLook, within, type Box, type Look as MapLook } from "./places";
import "./map.css";

const MOST = 500;
const SHOWN = 2;

/** Records where they are on the earth, and beside the map those of the section one looks at. */
export function MapView({ entry, field, columns, state }: { entry: RecordTypeEntry; field: Field; columns: Field[]; state: ListControl }) {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const [box, setBox] = useState<Box | null>(null);
  const [first] = useState(() => lookAt(params.get("at")));
  const tiles = useQuery({ queryKey: ["map-tiles"], queryFn: () => get<Tiles>("map-tiles"), staleTime: Infinity });
  const wanted = columns.filter((one) => one.path !== field.path);
  const list = useRecords({ type: entry.type, filter: within(state.filter, field, box), q: state.q, sort: state.sort, columns: [...wanted, field], title: entry.title, limit: MOST }, state.isReady && (box !== null || !first));
  const records = useMemo(() => list.data?.pages[0]?.items ?? [], [list.data]);
  const places = useMemo(() => placesOf(records, field, (record) => faceOf(entry, record).label), [records, field, entry]);
  const edits = useEdits(entry);
  const name = wanted.find((one) => one.path === entry.title);
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  const [isDrawn, setDrawn] = useState(false);
  const isFitted = useRef(first !== null);
  // The map lives longer than one drawing of the page, and always tells the latest.
  const heard = useRef({ move: (_look: MapLook, _box: Box) => {}, open: (_id: string) => {} });
  useEffect(() => {
    heard.current = {
      move: (look, next) => {
        if (!isFitted.current) return;
        setBox(next);
        setParams((now) => { now.set("at", saidLook(look)); return now; }, { replace: true });
      },
      open: (id) => void navigate(recordAddress(entry.type, id)),
    };
  });

  useEffect(() => {
    const element = place.current;
    const given = tiles.data;
    if (!element || !given) return;
    let isGone = false;
    void import("./drawMap").then(({ drawMap }) => {
      if (isGone) return;
      drawing.current = drawMap(element, { look: first, tiles: given, onOpen: (id) => heard.current.open(id), onMove: (look, next) => heard.current.move(look, next) });
      setDrawn(true);
    });
    return () => { isGone = true; drawing.current?.end(); drawing.current = null; };
  }, [tiles.data, first]);

  useEffect(() => {
    if (!isDrawn || !list.isSuccess) return;
    if (!isFitted.current) drawing.current?.fit(places);
    isFitted.current = true;
    drawing.current?.show(places);
  }, [isDrawn, list.isSuccess, places]);

  return (
    <div className="map-view">
      <div className="map-canvas" ref={place} role="application" aria-label={t("map.of", { many: entry.label, field: field.label })} />
      <section className="map-list" aria-label={t("map.here")}>
        {(list.isError || tiles.isError) && <Broken failure={list.error ?? tiles.error} onRetry={() => void (list.isError ? list : tiles).refetch()} />}
        {list.isPending && !list.isError && <Bones lines={8} />}
        {list.hasNextPage && <p className="muted" role="status">{t("map.cut", { n: MOST })}</p>}
        {list.isSuccess && places.length === 0 && <Empty small mark={<EnvironmentOutlined />} title={t(box ? "map.nothingHere" : "map.nothing")}>{t(box ? "map.nothingHereHow" : "map.nothingHow", { field: field.label })}</Empty>}
        <ol>
          {records.map(edits.current).map((record) => {
            const link = <><LockSign record={record} /><Link to={recordAddress(entry.type, record.id)}>{faceOf(entry, record).label}</Link></>;
            return (
              <li key={record.id} className="lines-flat">
                {!name && link}
                <Lines record={record} fields={wanted.filter((one) => one !== name).slice(0, SHOWN)} edits={edits} mayChange={may(entry, "change")} name={name && { field: name, shown: link }} />
              </li>
            );
          })}
        </ol>
        <Conflicts entry={entry} edits={edits} />
      </section>
    </div>
  );
}

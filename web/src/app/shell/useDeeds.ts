import { useLocation, useNavigate } from "react-router";
import { client } from "../../engine/api/client";
import { useSession } from "../../engine/api/session";
import { may, useCatalog } from "../../engine/catalog/catalog";
import type { RecordTypeEntry, Verb } from "../../engine/catalog/types";
import { oneOf } from "../../engine/catalog/words";
import { faceOf } from "../../engine/fields/faces";
import type { Read } from "../../engine/record/useRecord";
import { faceOfType } from "../../engine/suite";
import { LOCALES, t, type Locale } from "../../kit/text/text";
import { chooseLanguage, useLanguage } from "../language";
import { prefer, usePreferences } from "../preferences";
import { LEAVING, WAY_OUT } from "../signin/leaving";
import { placeOfType, placesOfMine, placesToArrange } from "./places";
import { iconNameOf, type Hit, type HitGroup } from "./useHits";

/** Where one can go and what one can do from here, as far as the reader's rights go. */
export function useDeeds(): { pages: Hit[]; groups: HitGroup[] } {
  const catalog = useCatalog();
  const here = useVerbsHere();
  const readable = catalog.types.filter((entry) => may(entry, "read"));
  const session = useSession().data;
  const all = [...placesOfMine(catalog, session?.trying), ...placesToArrange(session?.administrator), { to: "/me", icon: "user", label: t("me.title") }, ...readable.map((entry) => placeOfType(entry.type, entry.label, entry.icon))];
  const pages = [...new Map(all.map((place) => [place.to, place])).values()].map((place): Hit => ({ ...place, key: place.to, type: catalog.find(place.to.slice(1))?.type }));
  const creates = catalog.types.filter((entry) => may(entry, "create")).map((entry): Hit => ({ key: `new ${entry.type}`, to: `/${entry.type}/new`, icon: iconNameOf(catalog, entry.type), label: t("list.create", { one: oneOf(entry) }), also: t("search.createWords") }));
  const onTypes = readable.flatMap((entry) => entry.verbs.filter((verb) => verb.onType && !verb.creating).map((verb) => verbHit(entry, verb, `/${entry.type}`)));
  return { pages, groups: [here, { key: "actions", label: t("search.actions"), hits: [...creates, ...onTypes] }, { key: "mine", label: t("search.mine"), hits: useOwnDeeds() }] };
}

function verbHit(entry: RecordTypeEntry, verb: Verb, page: string): Hit {
  return { key: `${page} ${verb.verb}`, to: `${page}?verb=${verb.verb}`, icon: "thunderbolt", label: `${verb.label} · ${entry.label}` };
}

/** The verbs that the server says are possible on the record that is open. */
function useVerbsHere(): HitGroup {
  const { pathname } = useLocation();
  const catalog = useCatalog();
  const [, suite, plural, id] = pathname.split("/");
  const entry = catalog.find(`${suite}/${plural}`);
  const record = entry && id ? client.getQueryData<Read>(["record", entry.type, id, null])?.record : undefined;
  if (!entry || !record || faceOfType(entry.type).Page) return { key: "here", label: "", hits: [] };
  const own = faceOfType(entry.type).ownVerbs ?? [];
  const verbs = entry.verbs.filter((verb) => !verb.onType && !verb.creating && !own.includes(verb.verb) && record.verbs?.includes(verb.verb));
  return { key: "here", label: t("search.here", { record: faceOf(entry, record).label }), hits: verbs.map((verb) => ({ ...verbHit(entry, verb, pathname), label: verb.label })) };
}

/** Language, theme and the way out. */
function useOwnDeeds(): Hit[] {
  const navigate = useNavigate();
  const { locale } = useLanguage();
  const { shade } = usePreferences();
  const user = useSession().data?.user.id ?? null;
  const languages = (Object.entries(LOCALES) as [Locale, string][]).filter(([one]) => one !== locale)
    .map(([one, name]): Hit => ({ key: `language ${one}`, icon: "profile", label: `${t("language")}: ${name}`, act: () => void chooseLanguage(one, user) }));
  const shades = (["light", "dark", "system"] as const).filter((one) => one !== shade)
    .map((one): Hit => ({ key: `theme ${one}`, icon: "appstore", label: `${t("theme")}: ${t(`theme.${one}`)}`, act: () => prefer({ shade: one }) }));
  return [...languages, ...shades, { key: "sign out", icon: "key", label: t("signOut"), act: () => void navigate(WAY_OUT, LEAVING) }];
}

import { useQuery } from "@tanstack/react-query";
import { tellTimeIn, writeLike, type Formats } from "../../kit/text/format";
import { client } from "./client";
import { hearFrom } from "./events";
import { ask, get, whenSignedOut } from "./http";
import { Problem } from "./problem";

/** Who is signed in, and what the server's business clock says. */
export interface Session {
  user: { id: string; username: string; name: string; locale?: string | null; zone?: string | null; formats?: Formats | null };
  roles: string[];
  administrator?: boolean;
  /** Whether this house is there for trying out: its clock can be moved, and nothing leaves it. */
  trying?: boolean;
  /** Until when a role's demand for one-time passwords is to be met, while it is not. */
  otp?: { dueBy: string; overdue: boolean } | null;
  now: string;
  /** The administrator who only sees what the user sees. */
  seenBy?: string | null;
  /** The firm's own currency. */
  baseCurrency?: string;
  /** The languages in which the firm has words of its own. */
  languages?: string[];
  /** How far the journal was, before anything else was read. */
  position: number;
}

const KEY = ["session"];
let clockAhead = 0;
let who: string | undefined;   // as long as this page stands, one person's
let onArrival: (session: Session) => Promise<void> = async () => {};

/** The caller's session; null where nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: KEY, queryFn: load, staleTime: 5 * 60_000 });
}

async function load(): Promise<Session | null> {
  try {
    return arrived(await get<Session>("session"));
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) return null;
    throw failure;
  }
}

async function arrived(session: Session): Promise<Session> {
  if (who && who !== session.user.id) return startAnew(window.location.href);
  who = session.user.id;
  hearFrom(session.position);
  tellTimeIn(session.user.zone);
  writeLike(session.user.formats, session.user.locale);
  clockAhead = Date.parse(session.now) - Date.now();
  await onArrival(session);
  return session;
}

/** Loads the page from nothing: answers, drafts on the screen, ways through lists, all of it was another person's. */
function startAnew(address: string): Promise<never> {
  if (address === window.location.href) window.location.reload();
  else window.location.replace(address);
  return new Promise(() => {});
}

/** The name under which this window keeps something for who is signed in, and for nobody else. */
export function ownKey(name: string): string {
  return `perennial.${who ?? ""}.${name}`;
}

/** Now by the business clock, which a sandbox may have moved. */
export function businessNow(): number {
  return Date.now() + clockAhead;
}

export async function signIn(username: string, password: string, otp?: string): Promise<Session> {
  await ask("session", { method: "POST", body: { username, password, ...(otp ? { otp } : {}) } });
  const session = await arrived(await get<Session>("session"));
  client.setQueryData(KEY, session);
  return session;
}

/** Asks the server anew who is signed in and what is demanded of him. */
export function askSessionAgain(): Promise<void> {
  return client.invalidateQueries({ queryKey: KEY });
}

/** Ends the session and leads to the door; nothing that was on the screen stays in the window. */
export async function signOut(): Promise<void> {
  await ask("session", { method: "DELETE" }).catch((failure: unknown) => {
    if (!(failure instanceof Problem && failure.status === 401)) throw failure;   // it had ended already
  });
  await startAnew(new URL("/", window.location.href).href);
}

/** Sees from now on what somebody else sees, without being able to change anything. */
export async function seeAs(user: string): Promise<void> {
  await ask("session/see-as", { method: "POST", body: { user } });
  window.location.assign("/");
}

/** Goes back to one's own view. */
export async function seeAsMyself(): Promise<void> {
  await ask("session/see-as", { method: "DELETE" });
  window.location.reload();
}

/** Moves the clock of a trial ahead; everything that falls due on the way has happened afterwards. */
export async function moveClock(by: string): Promise<void> {
  await ask("platform/clock/advance", { method: "POST", body: { by } });
  await client.invalidateQueries();
}

/** Greets who arrives, and sends a caller whom the server forgot back to the sign-in, at the same address. */
export function watchSession(greet: (session: Session) => Promise<void>): void {
  onArrival = greet;
  whenSignedOut(() => client.setQueryData(KEY, null));
}

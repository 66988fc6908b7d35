import { COMPARISONS, Flaw, PARTS, PERIODS, type Comparison, type Filter, type Part, type Term } from "./grammar";
import { tokensOf, type Kind, type Token } from "./tokens";

const RESERVED = new Set(["and", "or", "not", "eq", "ne", "gt", "ge", "lt", "le", "in", "add", "sub"]);
const DEEPEST = 12;

/** Reads a filter; null for none at all. What makes no sense is thrown as a `Flaw` with its place. */
export function parse(text: string): Filter | null {
  return text.trim() ? new Parser(tokensOf(text)).whole() : null;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: Token[]) {}

  whole(): Filter {
    const filter = this.either();
    if (this.next().kind !== "end") throw new Flaw(this.next().at, "and, or, end");
    return filter;
  }

  private next(): Token {
    return this.tokens[this.at] ?? { kind: "end", text: "", at: 0 };
  }

  private skip(): Token {
    const token = this.next();
    this.at++;
    return token;
  }

  private accept(name: string): boolean {
    const found = this.next().kind === "name" && this.next().text === name;
    if (found) this.at++;
    return found;
  }

  private expect(kind: Kind, expected: string): Token {
    if (this.next().kind !== kind) throw new Flaw(this.next().at, expected);
    return this.skip();
  }

  private isCall(): boolean {
    return this.next().kind === "name" && this.tokens[this.at + 1]?.kind === "open";
  }

  private either(): Filter {
    const parts = [this.both()];
    while (this.accept("or")) parts.push(this.both());
    return parts.length === 1 ? parts[0]! : { is: "or", parts };
  }

  private both(): Filter {
    const parts = [this.single()];
    while (this.accept("and")) parts.push(this.single());
    return parts.length === 1 ? parts[0]! : { is: "and", parts };
  }

  private single(): Filter {
    if (++this.depth > DEEPEST) throw new Flaw(this.next().at, `≤ ${DEEPEST}`);
    try {
      if (this.accept("not")) return { is: "not", part: this.single() };
      if (this.next().kind !== "open") return this.claim();
      this.skip();
      const inner = this.either();
      this.expect("close", ")");
      return inner;
    } finally {
      this.depth--;
    }
  }

  private claim(): Filter {
    const name = this.next().text;
    if (this.isCall()) {
      if ((PARTS as readonly string[]).includes(name)) return this.has(name as Part);
      if (name === "crm.isOrBelow") return this.below();
      if (name.endsWith("/any") || name.endsWith("/all")) return this.rows();
    }
    return this.compared(this.term());
  }

  private has(how: Part): Filter {
    this.skip();
    this.expect("open", "(");
    const text = this.term();
    this.expect("comma", ",");
    const wanted = this.term();
    this.expect("close", ")");
    return { is: "has", how, text, wanted };
  }

  private below(): Filter {
    this.skip();
    this.expect("open", "(");
    const path = this.expect("name", "path").text;
    this.expect("comma", ",");
    const id = this.next().kind === "id" ? this.skip() : this.expect("text", "id");
    this.expect("close", ")");
    return { is: "below", path, id: id.text, quoted: id.kind === "text" };
  }

  private rows(): Filter {
    const name = this.skip().text;
    const quantifier = name.endsWith("/any") ? "any" : "all";
    const path = name.slice(0, -"/any".length);
    this.expect("open", "(");
    if (quantifier === "any" && this.next().kind === "close") {
      this.skip();
      return { is: "rows", path, quantifier, variable: "", condition: null };
    }
    const variable = this.expect("name", "x").text;
    this.expect("colon", ":");
    const condition = this.either();
    this.expect("close", ")");
    return { is: "rows", path, quantifier, variable, condition };
  }

  private compared(left: Term): Filter {
    const by = this.next();
    if (this.accept("in")) return this.oneOf(left);
    if (by.kind === "name" && (COMPARISONS as readonly string[]).includes(by.text)) {
      this.skip();
      return { is: "compare", left, by: by.text as Comparison, right: this.term() };
    }
    if (left.is === "path") return { is: "holds", path: left.text };
    throw new Flaw(by.at, [...COMPARISONS, "in"].join(", "));
  }

  private oneOf(value: Term): Filter {
    if (this.next().kind !== "open") return { is: "in", value, choices: [this.term()], bare: true };
    this.skip();
    const choices = [this.term()];
    while (this.next().kind === "comma") {
      this.skip();
      choices.push(this.term());
    }
    this.expect("close", ")");
    return { is: "in", value, choices };
  }

  private term(): Term {
    const of = this.plain();
    const by: { sign: "add" | "sub"; span: string }[] = [];
    while (this.next().kind === "name" && (this.next().text === "add" || this.next().text === "sub")) {
      const sign = this.skip().text as "add" | "sub";
      by.push({ sign, span: this.expect("span", "duration'P7D'").text });
    }
    return by.length ? { is: "shifted", of, by } : of;
  }

  private plain(): Term {
    const word = this.skip();
    switch (word.kind) {
      case "text": case "id": case "number": case "day": case "moment": case "span": return { is: word.kind, text: word.text };
      case "name": return this.next().kind === "open" ? this.call(word) : named(word);
      case "open": case "close": case "comma": case "colon": case "end": throw new Flaw(word.at, "path, value");
    }
  }

  private call(word: Token): Term {
    this.expect("open", "(");
    const value = this.called(word);
    this.expect("close", ")");
    return value;
  }

  private called(word: Token): Term {
    switch (word.text) {
      case "now": return { is: "now" };
      case "crm.me": return { is: "me" };
      case "crm.myTeam": return { is: "myTeam" };
      case "crm.today": return { is: "today" };
      case "crm.period": return period(this.expect("text", "'thisQuarter'"));
      case "tolower":
        if (this.isCall()) throw new Flaw(this.next().at, "path, text");
        return { is: "tolower", of: this.plain() };
      default: throw new Flaw(word.at, "now, crm.me, crm.myTeam, crm.isOrBelow, crm.today, crm.period, contains, startswith, endswith, tolower");
    }
  }
}

function named(word: Token): Term {
  if (word.text === "null" || word.text === "true" || word.text === "false") return { is: word.text };
  if (RESERVED.has(word.text)) throw new Flaw(word.at, "path, value");
  return { is: "path", text: word.text };
}

function period(word: Token): Term {
  if (!(PERIODS as readonly string[]).includes(word.text)) throw new Flaw(word.at, PERIODS.map((one) => `'${one}'`).join(", "));
  return { is: "period", text: word.text };
}

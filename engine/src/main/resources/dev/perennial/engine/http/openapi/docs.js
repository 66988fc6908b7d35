"use strict";

/** Makes an element with text or children. */
function element(name, content, className) {
  const made = document.createElement(name);
  if (className) made.className = className;
  for (const part of [content].flat()) if (part !== null && part !== undefined) made.append(part);
  return made;
}

/** Follows references so that a schema can be read in one piece; deeper than that it is named only. */
function resolved(schema, schemas, depth = 3) {
  if (Array.isArray(schema)) return schema.map((one) => resolved(one, schemas, depth));
  if (typeof schema !== "object" || schema === null) return schema;
  if (schema.$ref) {
    const name = schema.$ref.split("/").pop();
    return depth > 0 ? resolved(schemas[name], schemas, depth - 1) : name;
  }
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, resolved(value, schemas, depth)]));
}

function parameterTable(parameters) {
  const rows = parameters.map((one) => element("tr", [
    element("td", element("code", one.name)), element("td", one.in + (one.required ? ", required" : "")), element("td", one.description ?? ""),
  ]));
  return element("table", rows);
}

function bodies(title, content, schemas) {
  return Object.entries(content ?? {}).flatMap(([type, { schema }]) => [
    element("p", `${title} ${type}`), element("pre", JSON.stringify(resolved(schema, schemas), null, 2)),
  ]);
}

function operation(path, method, described, schemas) {
  const details = element("details", element("summary", [element("span", method, "method"), element("code", path), element("span", described.summary, "summary")]));
  details.dataset.words = `${method} ${path} ${described.summary} ${described.tags}`.toLowerCase();
  details.addEventListener("toggle", () => {
    if (!details.open || details.children.length > 1) return;
    const answers = Object.entries(described.responses).flatMap(([status, answer]) => [
      element("p", `${status}: ${answer.description}`), ...(status === "default" ? [] : bodies("Answer", answer.content, schemas)),
    ]);
    details.append(element("div", [parameterTable(described.parameters ?? []), ...bodies("Body", described.requestBody?.content, schemas), ...answers]));
  });
  return details;
}

function show(api) {
  const groups = new Map();
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, described] of Object.entries(methods)) {
      const tag = described.tags?.[0] ?? "";
      if (!groups.has(tag)) groups.set(tag, element("section", element("h2", tag)));
      groups.get(tag).append(operation(path, method, described, api.components.schemas));
    }
  document.getElementById("operations").replaceChildren(...groups.values());
}

function find(words) {
  for (const section of document.querySelectorAll("main section")) {
    let any = false;
    for (const details of section.querySelectorAll("details")) {
      details.hidden = !details.dataset.words.includes(words);
      any ||= !details.hidden;
    }
    section.hidden = !any;
  }
}

document.getElementById("find").addEventListener("input", (event) => find(event.target.value.trim().toLowerCase()));
fetch("/api/openapi.json", { credentials: "same-origin" })
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status === 401 ? "Sign in first, then load this page again." : `HTTP ${answer.status}`))))
  .then(show)
  .catch((failure) => document.getElementById("operations").replaceChildren(element("p", failure.message)));

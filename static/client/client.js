// An ordinary client of the API: Basic credentials, JSON, paging, a limit that is respected. Nothing of it is particular to the
// sandbox but the address.

const HOST = new URL("../sandbox", import.meta.url).href;

/** Calls the API. Gives what it answers, or throws an `ApiError`. */
class Client {
  constructor(sid, token) {
    this.sid = sid;
    this.authorization = `Basic ${btoa(`${sid}:${token}`)}`;
  }

  async call(method, path, fields) {
    const response = await fetch(HOST + path, {
      method,
      headers: { Authorization: this.authorization, Accept: "application/json" },
      // A form, as most operations that write take it; fetch sets the content type.
      body: fields && new URLSearchParams(fields),
    });
    const left = response.headers.get("X-RateLimit-Remaining") ?? response.headers.get("X-RateLimit-Remaining-hour");
    const answer = await response.json();
    if (!response.ok) throw new ApiError(response, answer);
    return { answer, left };
  }

  /** All things of a list, page by page: `@nextpageuri` is empty on the last one. */
  async *all(path, key) {
    while (path) {
      const { answer } = await this.call("GET", path);
      yield* answer[key];
      path = answer["@nextpageuri"];
    }
  }
}

class ApiError extends Error {
  constructor(response, answer) {
    super(answer.Message ?? answer.title);
    this.status = response.status;
    this.fields = answer.Errors ?? [];
    // Only the sandbox says why; the real API leaves one guessing.
    this.reason = response.headers.get("Sandbox-Reason");
    this.wait = response.headers.get("Retry-After");
  }
}

const log = document.getElementById("log");

/** Shows a call and what came of it. Everything is set as text: what an API answers is nobody's markup. */
function show(name, isGood, text, said) {
  const line = document.createElement("li");
  line.className = isGood ? "good" : "bad";
  const [strong, call, note] = ["strong", "span", "span"].map((tag) => document.createElement(tag));
  strong.textContent = text;
  call.className = "call";
  call.textContent = name;
  note.className = "said";
  note.textContent = said;
  line.append(strong, call, note);
  log.append(line);
}

async function attempt(name, act) {
  try {
    show(name, true, "Worked", await act());
  } catch (error) {
    if (!(error instanceof ApiError)) {
      show(name, false, "No answer", "Is a console open in this browser, and this page under its address?");
      return;
    }
    const fields = error.fields.map(({ Field, Message }) => `${Field}: ${Message}`).join(", ");
    const wait = error.wait ? ` Try again in ${error.wait} s.` : "";
    show(name, false, `${error.status} ${error.message}`, [fields, error.reason && `Reason: ${error.reason}.`].filter(Boolean).join(" ") + wait);
  }
}

document.getElementById("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const { sid, token, base } = Object.fromEntries(new FormData(event.target));
  const client = new Client(sid, token);
  const root = `/${base}/${sid}`;
  log.replaceChildren();
  await attempt(`GET ${root}/CompanyInformation`, async () => {
    const { answer, left } = await client.call("GET", `${root}/CompanyInformation`);
    return `${answer.CompanyName}; ${left} calls left this hour.`;
  });
  const [list, key] = base === "Agencies" ? ["Advertisers", "Advertisers"] : ["Actions", "Actions"];
  await attempt(`GET ${root}/${list}, page by page`, async () => {
    let count = 0;
    for await (const _ of client.all(`${root}/${list}?PageSize=100`, key)) count++;
    return `${count} in all.`;
  });
  await attempt(`PUT ${root}/CompanyInformation`, async () => {
    const { answer } = await client.call("PUT", `${root}/CompanyInformation`, { Website: "https://www.shop.example/" });
    return `${answer.Status}: ${answer.Uri}`;
  });
  await attempt(`GET ${root}/Nowhere`, async () => JSON.stringify((await client.call("GET", `${root}/Nowhere`)).answer));
});

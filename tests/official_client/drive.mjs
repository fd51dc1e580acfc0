// Calls every endpoint that the sandbox speaks through the API's own client, and prints what came back as
// one JSON object: {steps: {name: {answer} | {error}}, uncalled: [functions of the client that no step used]}.
// Environment: BASE_URL, OTHER_WORKSPACE (UUID of the empty workspace), WORKER (UUID of a worker).
import { buildApi, determineIfIsFetcherError } from "@cargo-ai/api";

const { BASE_URL: baseUrl, OTHER_WORKSPACE: otherWorkspace, WORKER: workerUuid } = process.env;
const steps = {};
const called = new Set();
const known = new Set();

function watched(part, path) {
  return Object.fromEntries(
    Object.entries(part).map(([name, member]) => {
      const place = `${path}.${name}`;
      if (typeof member !== "function") {
        return [name, watched(member, place)];
      }
      known.add(place);
      return [
        name,
        (...values) => {
          called.add(place);
          return member(...values);
        },
      ];
    }),
  );
}

async function step(name, run) {
  try {
    const answer = await run();
    steps[name] = { answer: answer === undefined ? null : answer };
    return answer;
  } catch (error) {
    const { type, status, message, reason } = error;
    steps[name] = { error: { type, status, message, reason, known: determineIfIsFetcherError(error) } };
    return undefined;
  }
}

const api = buildApi({ baseUrl, accessToken: "any-token" });
const { connector, integration, nativeIntegration, customIntegration } = watched(api.connection, "connection");
const nobody = "00000000-0000-4000-8000-000000000000";

// Who and where
await step("user", () => api.userManagement.user.getCurrent());
await step("workspaces", () => api.workspaceManagement.workspace.all({ refresh: false }));
await step("workspace", () => api.workspaceManagement.workspace.getCurrent());
const other = buildApi({ baseUrl, accessToken: "any-token", workspaceUuid: otherWorkspace });
await step("otherWorkspace", () => other.workspaceManagement.workspace.getCurrent());
await step("otherConnectors", () => other.connection.connector.list({}));
const foreign = buildApi({ baseUrl, accessToken: "any-token", workspaceUuid: nobody });
await step("foreignWorkspace", () => foreign.connection.connector.list({}));
const stranger = buildApi({ baseUrl });
await step("noToken", () => stranger.connection.connector.list({}));

// Connectors
const { connectors } = await step("list", () => connector.list({}));
const bySlug = Object.fromEntries(connectors.map((item) => [item.slug, item]));
await step("listOfOne", () => connector.list({ integrationSlug: "hubspot" }));
await step("get", () => connector.get({ uuid: bySlug.clearbit_production.uuid }));
await step("getNone", () => connector.get({ uuid: nobody }));
await step("taken", () => connector.existsBySlug({ slug: "lemlist_old" }));
await step("free", () => connector.existsBySlug({ slug: "lemlist_new" }));
const made = await step("create", () =>
  connector.create({
    name: "Clearbit EU",
    slug: "clearbit_eu",
    integrationSlug: "clearbit",
    config: { apiKey: "demo-key" },
    rateLimit: { unit: "minute", max: 100, strategy: "spread" },
    cacheTtlMilliseconds: 3600000,
  }),
);
await step("createOnCredits", () => connector.create({ name: "Hunter 2", slug: "hunter_2", integrationSlug: "hunter" }));
await step("createTaken", () => connector.create({ name: "x", slug: "hunter", integrationSlug: "hunter" }));
await step("createMalformed", () => connector.create({ name: "x", slug: "Not_A_Slug", integrationSlug: "hunter" }));
await step("createUnknown", () => connector.create({ name: "x", slug: "x", integrationSlug: "nosuch" }));
await step("createUnknownKey", () => connector.create({ name: "x", slug: "x", integrationSlug: "hunter", colour: 1 }));
await step("createWrongConfig", () =>
  connector.create({ name: "x", slug: "x", integrationSlug: "clearbit", config: { apiKey: 7 } }),
);
await step("createWithoutConfig", () => connector.create({ name: "x", slug: "x", integrationSlug: "stripe" }));
const uuid = made.connector.uuid;
await step("update", () => connector.update({ uuid, name: "Clearbit Europe", isDefault: true, rateLimit: null }));
await step("updateCredits", () => connector.update({ uuid: bySlug.lemlist_old.uuid, config: null }));
await step("updateNone", () => connector.update({ uuid: nobody, name: "x" }));
await step("updateSlug", () => connector.update({ uuid, slug: "other" }));
await step("remove", () => connector.remove(uuid));
await step("removeAgain", () => connector.remove(uuid));
await step("removeUsedInWorkflows", () => connector.remove(bySlug.hubspot_production.uuid));
await step("removeUsedInModels", () => connector.remove(bySlug.snowflake_dwh.uuid));

// What connectors fetch
const hubspot = bySlug.hubspot_production.uuid;
await step("values", () => connector.autocomplete({ connectorUuid: hubspot, slug: "listObjects", params: {} }));
await step("dependentValues", () =>
  connector.autocomplete({
    connectorUuid: hubspot,
    slug: "listObjectProperties",
    params: { objectType: "contacts" },
    value: "phone",
    refresh: true,
  }),
);
await step("valuesNoParent", () =>
  connector.autocomplete({ connectorUuid: hubspot, slug: "listObjectProperties", params: {} }),
);
await step("valuesUnknown", () => connector.autocomplete({ connectorUuid: hubspot, slug: "listMoons", params: {} }));
await step("valuesNone", () => connector.autocomplete({ connectorUuid: nobody, slug: "listObjects", params: {} }));
await step("schema", () =>
  connector.getDynamicSchema({ connectorUuid: hubspot, slug: "listObjectProperties", params: { objectType: "deals" } }),
);
await step("schemaUnknown", () => connector.getDynamicSchema({ connectorUuid: hubspot, slug: "nosuch", params: {} }));
await step("models", () => connector.getLanguageModels({ connectorUuid: bySlug.openai.uuid }));
await step("modelsNone", () => connector.getLanguageModels({ connectorUuid: hubspot }));

// Integrations
await step("integrations", () => integration.list({}));
await step("integrationsFiltered", () =>
  integration.list({ category: "sales", search: "sync", hasActions: true, hasExtractors: true }),
);
await step("integrationsBySlug", () => integration.list({ slug: "FullEnrich" }));
await step("integration", () => integration.get({ slug: "hubspot" }));
await step("integrationUnknown", () => integration.get({ slug: "Hubspot" }));
await step("documentation", () => integration.getDocumentation("hubspot"));
await step("native", () => nativeIntegration.get());

// OAuth: the consent page is answered as a browser would
const started = await step("initiateOauth", () => integration.initiateOauth({ slug: "hubspot" }));
await step("consentPage", async () => (await fetch(started.consentUrl)).text());
const decided = await fetch(started.consentUrl, {
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: "decision=allow",
});
await step("redirectPage", () => decided.text());
const params = Object.fromEntries(new URL(decided.url).searchParams);
await step("completeOauth", () => integration.completeOauth({ slug: "hubspot", params }));
await step("completeOauthTwice", () => integration.completeOauth({ slug: "hubspot", params }));
await step("completeOauthSandbox", () => integration.completeOauth({ slug: "salesforce", params: { code: "sandbox" } }));
await step("initiateOauthUnknown", () => integration.initiateOauth({ slug: "nosuch" }));
await step("initiateOauthNone", () => integration.initiateOauth({ slug: "clearbit" }));

// Custom integrations
await step("customs", () => customIntegration.list());
const external = await step("customExternal", () =>
  customIntegration.create({ kind: "external", baseUrl: "https://scoring.acme.example/v1" }),
);
const worker = await step("customWorker", () => customIntegration.create({ kind: "worker", workerUuid }));
await step("customNoWorker", () => customIntegration.create({ kind: "worker", workerUuid: nobody }));
await step("customsMade", () => customIntegration.list());
const externalUuid = external.customIntegration.uuid;
const workerCustomUuid = worker.customIntegration.uuid;
await step("customGet", () => customIntegration.get({ uuid: externalUuid }));
await step("customGetNone", () => customIntegration.get({ uuid: nobody }));
await step("customUpdate", () =>
  customIntegration.update({ uuid: externalUuid, baseUrl: "https://scoring.acme.example/v2" }),
);
await step("customNotWorker", () => customIntegration.update({ uuid: externalUuid, workerUuid }));
await step("customNotExternal", () =>
  customIntegration.update({ uuid: workerCustomUuid, baseUrl: "https://scoring.acme.example" }),
);
await step("customUpdateNone", () => customIntegration.update({ uuid: nobody, workerUuid }));
await step("customRemove", () => customIntegration.remove(externalUuid));
await step("customRemoveAgain", () => customIntegration.remove(externalUuid));

const uncalled = [...known].filter((place) => !called.has(place));
console.log(JSON.stringify({ steps, uncalled }));

/**
 * The most that each import may add to a user's page: minified, gzip, without peers, for production.
 * What is loaded only once it is needed (the code for keys and passkeys) is not in it.
 */
const whenNeeded = {
  name: "when-needed",
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    )
  },
}

const js = (name, path, names, limit) => ({
  name,
  path,
  import: names,
  limit,
  gzip: true,
  modifyEsbuildConfig: (config) => ({ ...config, format: "esm", plugins: [whenNeeded] }),
})
/** All that a page loads but React and React Query: the client is in it, too. */
const page = (client, names, limit) => {
  const alone = js(`a page on ${client}`, "dist/index.js", names, limit)
  const modifyEsbuildConfig = (config) => ({
    ...alone.modifyEsbuildConfig(config),
    external: config.external.filter((name) => name !== client),
  })
  return { ...alone, modifyEsbuildConfig }
}
const css = (path, limit) => ({ name: path.replace("dist/", ""), path, limit, gzip: true })

export default [
  js("FlowForm", "dist/index.js", "{ FlowForm }", "25.7 kB"),
  js("useSettingsFlow", "dist/index.js", "{ useSettingsFlow }", "11.9 kB"),
  js("OrySettings", "dist/index.js", "{ OrySettings }", "40 kB"),
  js("everything", "dist/index.js", "*", "41.5 kB"),
  js("model", "dist/model.js", "*", "7.3 kB"),
  js("locales/de", "dist/i18n/locales/de.js", "{ de }", "4.9 kB"),
  page(
    "@ory/client-fetch",
    {
      "dist/index.js": "{ OrySettings }",
      "node_modules/@ory/client-fetch": "{ Configuration, FrontendApi }",
    },
    "48.5 kB",
  ),
  page("@ory/client", "{ createOryClient, OrySettings }", "68 kB"),
  css("dist/styles.css", "3.9 kB"),
  css("dist/styles.unlayered.css", "3.9 kB"),
]

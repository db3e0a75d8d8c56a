import comments from "@eslint-community/eslint-plugin-eslint-comments"
import js from "@eslint/js"
import { createNodeResolver, importX } from "eslint-plugin-import-x"
import jsxA11y from "eslint-plugin-jsx-a11y"
import reactHooks from "eslint-plugin-react-hooks"
import { defineConfig, globalIgnores } from "eslint/config"
import globals from "globals"
import tseslint from "typescript-eslint"

/** A folder of src that the importing one does not know, whether for values or for types. */
const noFolder = (names, message) => ({ regex: `^\\.{1,2}/(.*/)?(${names})(/|$)`, message })
const noReact = {
  regex: "^(react|react-dom|@tanstack/react-query)(/|$)",
  message: "This part is free of React.",
}
const onlyTypesOfOryClient = {
  regex: "^@ory/client$",
  allowTypeImports: true,
  message: "Only src/client imports values of @ory/client: elsewhere `import type`.",
}
const noFake = noFolder(
  "testing",
  "The fake Kratos is for tests and demos, no part of the library.",
)
const restrict = (files, ...patterns) => ({
  files,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
})

export default defineConfig(
  globalIgnores([
    "dist",
    "coverage",
    "reports",
    "storybook-static",
    "test-results",
    ".stryker-tmp",
  ]),
  globalIgnores(["examples/*/dist", "examples/*/.next"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat.recommended,
  jsxA11y.flatConfigs.strict,
  {
    plugins: { "import-x": importX, comments },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    settings: {
      "import-x/extensions": [".ts", ".tsx"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".js"] })],
    },
    rules: {
      "max-lines": ["error", 300],
      eqeqeq: "error",
      "import-x/no-cycle": "error",
      "import-x/no-self-import": "error",
      "import-x/no-default-export": "error",
      "comments/require-description": "error",
      "comments/no-unlimited-disable": "error",
      "comments/disable-enable-pair": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // `process.env.X || "default"` means the empty string too.
      "@typescript-eslint/prefer-nullish-coalescing": [
        "error",
        { ignorePrimitives: { string: true } },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
    },
  },

  {
    files: ["src/**"],
    rules: {
      // Kratos's types promise more than a response holds (labels, messages, attributes), and what
      // comes over the network may be anything: the code asks even where the type says it need not.
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },

  // Data: a list of texts is as long as there are texts.
  { files: ["src/i18n/locales/**"], rules: { "max-lines": "off" } },

  // How data flows: Kratos → client → hooks → flow (pure) → components → theme and words.
  restrict(["src/**"], onlyTypesOfOryClient, noFake),
  restrict(
    ["src/flow/**"],
    onlyTypesOfOryClient,
    noReact,
    noFake,
    noFolder(
      "client|hooks|components|page|theme|i18n|webauthn",
      "flow/ is pure and knows no folder.",
    ),
  ),
  restrict(
    ["src/client/**"],
    noReact,
    noFake,
    noFolder("hooks|components|page|theme|i18n", "client/ uses flow/."),
  ),
  restrict(
    ["src/hooks/**"],
    onlyTypesOfOryClient,
    noFake,
    noFolder("components|page|theme|i18n", "hooks/ draws nothing."),
  ),
  restrict(
    ["src/components/**"],
    onlyTypesOfOryClient,
    noFake,
    noFolder("client|hooks|page", "Components get everything as props; page/ joins them."),
  ),
  restrict(
    ["src/diagnose/**"],
    onlyTypesOfOryClient,
    noReact,
    noFake,
    noFolder("hooks|components|page|theme|i18n", "diagnose/ looks at the page and at errors."),
  ),
  restrict(
    ["src/testing/**"],
    onlyTypesOfOryClient,
    noReact,
    noFolder(
      "client|flow|hooks|components|page|theme|i18n",
      "The fake Kratos is the other side of the wire: it shares nothing with what it tests.",
    ),
  ),

  {
    files: ["test/**", "stories/**"],
    rules: {
      // A test that reads what is not there should fail, and does.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Tools and frameworks read these by their default export.
    files: [
      "**/*.config.{js,ts}",
      ".storybook/**",
      "stories/**",
      "examples/*/*.ts",
      "examples/next/**",
      "test/examples/*.ts",
      "test/kratos/*.ts",
    ],
    rules: { "import-x/no-default-export": "off" },
  },
  {
    // The examples check their types themselves, when they are built: what they import is installed
    // in their own folders, and only once they are tested. So it is with what the bench compares to.
    files: ["**/*.js", "examples/**", "bench/peers/**"],
    extends: [tseslint.configs.disableTypeChecked],
  },
)

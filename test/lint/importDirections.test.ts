// @vitest-environment node
import { ESLint } from "eslint"
import { expect, test } from "vitest"

const eslint = new ESLint({
  // Only this rule, which needs no types: the files need not exist.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === "@typescript-eslint/no-restricted-imports",
})

/** Whether a file of that folder may hold this line. */
async function allows(file: string, line: string): Promise<boolean> {
  const results = await eslint.lintText(`${line}\n`, { filePath: file })
  expect(results.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal)).toEqual([])
  return results.every(({ errorCount }) => errorCount === 0)
}

const FLOW = "src/flow/kinds.ts"
const CLIENT = "src/client/errors.ts"
const HOOKS = "src/hooks/useSettingsFlow.ts"
const COMPONENTS = "src/components/FlowForm.tsx"
const NODES = "src/components/FlowNode.tsx"
const JOINT = "src/page/OrySettings.tsx"

test.each([
  [FLOW, 'import { useState } from "react"'],
  [FLOW, 'import type { ReactNode } from "react"'],
  [FLOW, 'import { Configuration } from "@ory/client"'],
  [FLOW, 'import { nextStep } from "../client/nextStep.ts"'],
  [FLOW, 'import type { FlowError } from "../client/errors.ts"'],
  [FLOW, 'import { translate } from "../i18n/translate.ts"'],
  [CLIENT, 'import { useState } from "react"'],
  [CLIENT, 'import { useSettingsFlow } from "../hooks/useSettingsFlow.ts"'],
  [CLIENT, 'import { FlowForm } from "../components/FlowForm.tsx"'],
  [HOOKS, 'import { FlowForm } from "../components/FlowForm.tsx"'],
  [HOOKS, 'import { Configuration } from "@ory/client"'],
  [COMPONENTS, 'import { useSettingsFlow } from "../hooks/useSettingsFlow.ts"'],
  [COMPONENTS, 'import { nextStep } from "../client/nextStep.ts"'],
  [COMPONENTS, 'import { Configuration } from "@ory/client"'],
  [NODES, 'import { nextStep } from "../client/nextStep.ts"'],
  [COMPONENTS, 'import { OrySettings } from "../page/OrySettings.tsx"'],
])("%s may not hold: %s", async (file, line) => {
  expect(await allows(file, line)).toBe(false)
})

test.each([
  [FLOW, 'import type { UiNode } from "@ory/client"'],
  [FLOW, 'import { isInputNode } from "./nodes.ts"'],
  [CLIENT, 'import { Configuration } from "@ory/client"'],
  [CLIENT, 'import { safeUrl } from "../flow/urls.ts"'],
  [HOOKS, 'import { nextStep } from "../client/nextStep.ts"'],
  [HOOKS, 'import { useState } from "react"'],
  [COMPONENTS, 'import type { SettingsFlow } from "@ory/client"'],
  [COMPONENTS, 'import { groupNodes } from "../flow/groups.ts"'],
  [JOINT, 'import { useSettingsFlow } from "../hooks/useSettingsFlow.ts"'],
])("%s may hold: %s", async (file, line) => {
  expect(await allows(file, line)).toBe(true)
})

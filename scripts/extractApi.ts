import { resolve } from "node:path"
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  ExtractorMessageCategory,
  type IConfigFile,
} from "@microsoft/api-extractor"

/**
 * Reads the declarations of one of the package's entries, in dist/, with API Extractor.
 *
 * @throws an error that lists what API Extractor finds wrong
 */
export function extractApi(
  declarations: string,
  make: Pick<IConfigFile, "apiReport" | "dtsRollup">,
): void {
  const none = { logLevel: ExtractorLogLevel.None }
  const warning = { logLevel: ExtractorLogLevel.Warning }
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: process.cwd(),
      mainEntryPointFilePath: resolve(declarations),
      compiler: {
        overrideTsconfig: {
          extends: resolve("tsconfig.json"),
          compilerOptions: { paths: {}, types: [] },
          include: [resolve(declarations)],
        },
      },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: warning },
        tsdocMessageReporting: { default: warning },
        extractorMessageReporting: {
          default: warning,
          // What an entry exports is public: no docstring has to say so.
          "ae-missing-release-tag": none,
          // TypeDoc asks for a docstring of each name; a property's may say it all.
          "ae-undocumented": none,
          // What exported types are made of needs no name of its own. The reports hold it all the same.
          "ae-forgotten-export": none,
        },
      },
      ...make,
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve("package.json"),
  })
  const wrong: string[] = []
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = true
      const { category, logLevel, messageId, text } = message
      const { sourceFilePath = "", sourceFileLine = "" } = message
      const isTold = logLevel === ExtractorLogLevel.Warning || logLevel === ExtractorLogLevel.Error
      // What it writes where is no complaint.
      if (!isTold || category === ExtractorMessageCategory.Console) return
      wrong.push(`${sourceFilePath}:${sourceFileLine}: ${messageId}: ${text}`)
    },
  })
  if (wrong.length > 0) throw new Error(wrong.join("\n"))
}

/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Kratos's public URL. */
  readonly VITE_KRATOS_URL?: string
}

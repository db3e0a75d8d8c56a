/** What is measured. The order is that of the tables. */
export interface Subject {
  name: string
  title: string
  /** Its file below bench/. */
  file: string
  /** Renders a flow that it is given; else it is a page, which asks Kratos for one. */
  isForm: boolean
  /** By hand: what it is measured against. */
  limit: string
}

const form = (name: string, title: string, file: string): Subject => ({
  name,
  title,
  file,
  isForm: true,
  limit: "byHand",
})
const page = (name: string, title: string, file: string): Subject => ({
  name,
  title,
  file,
  isForm: false,
  limit: "byHandPage",
})

export const BY_HAND = form("byHand", "by hand, form", "subjects/byHand.tsx")
export const FLOW_FORM = form("flowForm", "FlowForm", "subjects/flowForm.tsx")
export const ORY_SETTINGS = page(
  "orySettings",
  "OrySettings, @ory/client",
  "subjects/orySettings.tsx",
)
/** Without a client of Kratos: as the form by hand has none. */
export const ORY_SETTINGS_ALONE = page(
  "orySettingsAlone",
  "OrySettings, no client",
  "subjects/orySettingsAlone.tsx",
)

export const SUBJECTS: Subject[] = [
  BY_HAND,
  FLOW_FORM,
  form("elements", "elements-react", "peers/elements.tsx"),
  form("leancode", "leancode, cards", "peers/leancode.tsx"),
  form("floor", "no React", "subjects/floor.ts"),
  page("byHandPage", "by hand, page", "subjects/byHandPage.tsx"),
  ORY_SETTINGS_ALONE,
  ORY_SETTINGS,
  page("elementsPage", "elements-react, page", "peers/elementsPage.tsx"),
  page("leancodePage", "leancode, page", "peers/leancodePage.tsx"),
]

export const FORMS = SUBJECTS.filter(({ isForm }) => isForm)
export const PAGES = SUBJECTS.filter(({ isForm }) => !isForm)

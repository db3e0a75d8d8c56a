import { act, renderHook } from "@testing-library/react"
import { useUnsavedChanges } from "react-ory-settings"
import { afterEach, describe, expect, it, vi } from "vitest"

afterEach(() => {
  vi.restoreAllMocks()
})

/** Whether the browser would ask before the page is left. */
function isAsked(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }))
}

describe("useUnsavedChanges", () => {
  it("knows what it is told", () => {
    const { result } = renderHook(() => useUnsavedChanges())
    expect(result.current).toMatchObject({ groups: [], isDirty: false })
    act(() => result.current.onDirtyChange(["profile", "password"]))
    expect(result.current).toMatchObject({ groups: ["profile", "password"], isDirty: true })
    act(() => result.current.onDirtyChange([]))
    expect(result.current).toMatchObject({ groups: [], isDirty: false })
  })

  it("takes the same function at each render, so that a form is not rendered for it", () => {
    const { result } = renderHook(() => useUnsavedChanges())
    const { onDirtyChange } = result.current
    act(() => onDirtyChange(["profile"]))
    expect(result.current.onDirtyChange).toBe(onDirtyChange)
  })

  it("asks before the page is left where it is to, and only while something is not saved", () => {
    const { result, rerender, unmount } = renderHook(
      (guard: boolean) => useUnsavedChanges({ guard }),
      {
        initialProps: false,
      },
    )
    act(() => result.current.onDirtyChange(["profile"]))
    expect(isAsked()).toBe(false)
    rerender(true)
    expect(isAsked()).toBe(true)
    act(() => result.current.onDirtyChange([]))
    expect(isAsked()).toBe(false)
    act(() => result.current.onDirtyChange(["profile"]))
    expect(isAsked()).toBe(true)
    unmount()
    expect(isAsked()).toBe(false)
  })

  it("listens to nothing while there is nothing to lose, as the back-forward cache wants it", () => {
    const listen = vi.spyOn(window, "addEventListener")
    const { result } = renderHook(() => useUnsavedChanges({ guard: true }))
    const events = () => listen.mock.calls.map(([type]) => type)
    expect(events()).not.toContain("beforeunload")
    act(() => result.current.onDirtyChange(["profile"]))
    expect(events()).toContain("beforeunload")
  })
})

import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import type { MiniBrowser } from "./browser.ts"
import type { PageProps } from "./pages/PageProps.ts"
import { pageAt, PAGES } from "./pages/pages.ts"

/** The small browser: an address, and the page that stands there. */
export function BrowserFrame(props: Omit<PageProps, "url">) {
  const { browser } = props
  const { url, visit, isLoading, isUnreachable } = useSyncExternalStore(
    browser.subscribe,
    browser.view,
  )
  return (
    <div className="pg-browser" aria-busy={isLoading}>
      <div className="pg-bar">
        <button
          type="button"
          className="pg-reload"
          aria-label="Reload the page"
          onClick={() => void browser.reload()}
        >
          ↻
        </button>
        <span className="pg-address" data-testid="address">
          {addressOf(url)}
        </span>
      </div>
      <Page key={visit} {...props} url={url} isUnreachable={isUnreachable} />
    </div>
  )
}

/** One page, with a cache of its own as after each load of a browser. */
function Page({ isUnreachable, ...props }: PageProps & { isUnreachable: boolean }) {
  const [queryClient] = useState(() => new QueryClient())
  const root = useRef<HTMLDivElement>(null)
  useLinks(root, props.browser)
  const Shown = PAGES[isUnreachable ? "unreachable" : pageAt(props.url)]
  return (
    <QueryClientProvider client={queryClient}>
      <div ref={root} className="pg-page">
        <Shown {...props} />
      </div>
    </QueryClientProvider>
  )
}

/** Links open in the small browser. */
function useLinks(root: { current: HTMLElement | null }, browser: MiniBrowser): void {
  useEffect(() => {
    const { current } = root
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null
      if (!link) return
      event.preventDefault()
      void browser.go(link.href)
    }
    current?.addEventListener("click", onClick)
    return () => current?.removeEventListener("click", onClick)
  }, [root, browser])
}

/** The address as a person would see it at an app of their own, its id cut short. */
function addressOf({ origin, host, pathname, searchParams }: URL): string {
  if (origin !== location.origin) return `${host}${pathname}`
  if (pathname === location.pathname) return "app.example.com/settings"
  const flow = searchParams.get("flow")
  return `app.example.com${pathname}${flow ? `?flow=${flow.slice(0, 8)}…` : ""}`
}

import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { AccountPage } from "./AccountPage"

const queryClient = new QueryClient()

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <AccountPage />
    </QueryClientProvider>
  )
}

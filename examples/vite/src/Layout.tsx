import { Link, Outlet } from "react-router"

export function Layout() {
  return (
    <>
      <nav>
        <Link to="/">Home</Link> <Link to="/settings">Settings</Link>
      </nav>
      <main>
        <Outlet />
      </main>
    </>
  )
}

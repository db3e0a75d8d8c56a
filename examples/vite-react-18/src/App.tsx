import { OrySettings } from "react-ory-settings"
import { Link, Route, Routes } from "react-router"
import { client } from "./client"
import { HomePage } from "./HomePage"
import { LoginPage } from "./LoginPage"

export function App() {
  return (
    <>
      <nav>
        <Link to="/">Home</Link> <Link to="/settings">Settings</Link>
      </nav>
      <main>
        <Routes>
          <Route path="/" element={<HomePage />} />
          <Route path="/settings" element={<OrySettings client={client} />} />
          <Route path="/login" element={<LoginPage />} />
        </Routes>
      </main>
    </>
  )
}

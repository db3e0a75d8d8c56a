import type { StoryContext } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { sceneOf } from "./scene.ts"

/**
 * What a person does, whatever the page looks like: a nickname is refused, with the reason beside
 * its field and bound to it; the next one is saved, with a checkbox that was cleared.
 */
export async function savesNickname(context: StoryContext): Promise<void> {
  const { section, person } = sceneOf(context)
  const profile = await section("Profile")
  await profile.type("Nickname", "a")
  await profile.press("Save")
  const error = await profile.says(/length must be >= 2/)
  const nickname = profile.field("Nickname")
  await expect(error).toBeVisible()
  await expect(error.closest('[data-ory="field"]')).toContainElement(nickname)
  await expect(nickname).toBeInvalid()
  await expect(nickname).toHaveAccessibleDescription(/length must be >= 2/)
  await expect(person().traits.nickname).toBe("ada")

  await profile.type("Nickname", "countess")
  await context.userEvent.click(profile.field("Newsletter"))
  await profile.press("Save")
  await expect(await profile.says("Your changes have been saved!")).toBeVisible()
  await expect(person().traits).toMatchObject({ nickname: "countess", newsletter: false })
  await expect(nickname).toBeValid()
}

// @vitest-environment node
import { describe, expect, test } from "vitest"
import { readCbor } from "../../../src/testing/webauthn/cbor.ts"

const read = (hex: string) => readCbor(new Uint8Array(Buffer.from(hex, "hex")))

// Most of them from appendix A of RFC 8949.
test.each<[string, unknown]>([
  ["00", 0],
  ["17", 23],
  ["1818", 24],
  ["1903e8", 1000],
  ["1a000f4240", 1000000],
  ["1b000000e8d4a51000", 1000000000000],
  ["20", -1],
  ["390100", -257],
  ["4401020304", new Uint8Array([1, 2, 3, 4])],
  ["6449455446", "IETF"],
  ["62c3bc", "ü"],
  ["83010203", [1, 2, 3]],
  [
    "a201020304",
    new Map([
      [1, 2],
      [3, 4],
    ]),
  ],
  [
    "a26161016162820203",
    new Map<string, unknown>([
      ["a", 1],
      ["b", [2, 3]],
    ]),
  ],
  ["f4", false],
  ["f5", true],
  ["f6", null],
  ["f7", null],
  ["f93c00", null],
  ["fb3ff199999999999a", null],
])("%s", (hex, value) => {
  expect(read(hex)).toEqual({ value, length: hex.length / 2 })
})

test("what comes after the first item is left", () => {
  expect(read("01ffff")).toEqual({ value: 1, length: 1 })
})

describe("what CTAP2 does not allow", () => {
  test.each([
    ["nothing", ""],
    ["an item that is cut off", "440102"],
    ["a length that is cut off", "1903"],
    ["a list that is cut off", "8301"],
    ["a list of unknown length", "9fff"],
    ["a map of unknown length", "bfff"],
    ["bytes of unknown length", "5fff"],
    ["a reserved length", "1c"],
    ["a reserved value", "fc"],
    ["a tag", "c11a514b67b0"],
    ["a key twice", "a201020103"],
    ["a text that is no UTF-8", "62c328"],
    ["too deep a list", "818181818101"],
  ])("%s", (_what, hex) => {
    expect(() => read(hex)).toThrow()
  })

  test("four levels are deep enough", () => {
    expect(read("8181818101").value).toEqual([[[[1]]]])
  })
})

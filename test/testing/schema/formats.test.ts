import { expect, test } from "vitest"
import { isFormat } from "../../../src/testing/schema/formats.ts"

const long = (length: number) => "x".repeat(length)

// Each was given to the formats of ory/jsonschema v3.0.8, which said the same.
test.each<[format: string, fits: string[], doesNot: string[]]>([
  [
    "email",
    [
      "a@b.c",
      "a@b",
      "A.b+c@x-y.org",
      "-a@b.c",
      " a@b.c",
      '"a b"@c.d',
      "é@b.c",
      "a'b@c.d",
      "a@127.0.0.1",
    ].concat(`${long(64)}@a.b`, "日本@b.c", '"a\\"b"@c.d'),
    ["", "a", "@b.c", "a@", "a@b.c ", "a @b.c", "a@ b.c", "a..b@c.d", ".a@b.c", "a.@b.c", "a@b.c."]
      .concat("a@b..c", "a@b-.c", '""@c.d', "Bob <a@b.c>", "<a@b.c>", "a@b@c.d", "a@é.c")
      .concat("a@b_c.d", "a,b@c.d", "a(x)b@c.d", `${long(65)}@a.b`, `${"é".repeat(33)}@b.c`)
      .concat(`a@${long(64)}.b`, `a@${"x.".repeat(130)}c`, "a@[127.0.0.1]", "a@b.c,d@e.f"),
  ],
  [
    "uri",
    [
      "http://a.b",
      "http:",
      "http://",
      "a:b",
      "a+b-c.d:x",
      "http://a/ b",
      "http://a/%20",
      "HTTP://X",
    ]
      .concat("http://[::1]:80/", "http://a:", "http://u:p@h/", "http://a?b=%zz", "mailto:%zz")
      .concat("http://é.com/é", "http:///x", "javascript:alert(1)", "http://[fe80::1%25en0]/")
      .concat("http://a%e9b/", "http://a/#x", "a:/x"),
    ["", "nope", "/x", "//x/y", "://x", "1a:b", "http://a b", "http://a/%zz", "http://a%20b/"]
      .concat("http://[::1", "http://[1.2.3.4]/", "http://a:b/", "http://u p@h/", "http://u%zz@h")
      .concat(
        "http://a/#%zz",
        "http://a{b}",
        "http://a|b",
        "http://a/\n",
        "x:\u007f",
        "*",
        "a:/%zz",
      ),
  ],
  [
    "uri-reference",
    ["", "/x", "//x/y", "x y", "a/b:c", "?a", "#", "///a b"],
    ["#%zz", "//a b", "1a:b"],
  ],
  ["uri-template", ["/{a}", "/{a}{b}", "x y"], ["/{a", "/a}", "{{a}}", "/{a/b}", "/%zz"]],
  [
    "date",
    ["2000-02-29", "2024-02-29", "0000-01-01", "0000-02-29", "0004-02-29"],
    ["", "1900-02-29", "2023-02-29", "2020-13-01", "2020-00-10", "2020-1-1", "2020-04-31"].concat([
      "99999-01-01",
      "2020-01-01 ",
      "2020-01-32",
      "2020-01-00",
      "20200101",
    ]),
  ],
  [
    "date-time",
    ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05+24:60", "2026-01-02T3:04:05Z"].concat([
      "2026-01-02T03:04:05.123456789123Z",
      "2026-01-02T03:04:05,1-00:00",
    ]),
    ["2026-01-02T03:04:05", "2026-01-02T03:04", "2026-01-02t03:04:05z", "2026-01-02T24:00:00Z"]
      .concat("2026-01-02T23:59:60Z", "2026-01-02T03:04:05+25:00", "2026-01-02T03:04:05.Z")
      .concat("2026-01-02 03:04:05Z", "2026-02-30T03:04:05Z", "2026-01-02T03:04:05+0100"),
  ],
  ["time", ["03:04:05Z", "3:04:05Z", "03:04:05.1+01:00"], ["03:04:05", "24:00:00Z", "03:60:05Z"]],
  ["hostname", ["a", "a.b.", "1.2.3.4", "a.-b"], ["", "-a", "a-", "a_b", "a..b", long(64)]],
  ["ipv4", ["1.2.3.4", "01.2.3.4", "-0.2.3.4"], ["256.1.1.1", "1.2.3", "-1.2.3.4", "1.2.3.4 "]],
  [
    "ipv6",
    ["::1", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8"],
    ["1.2.3.4", "x::", "1:2", "[::1]", "::1/64"],
  ],
  [
    "regex",
    ["a", "[a-z]", "(?i)a", "(?P<x>a)", "[[:alpha:]]", "\\-", "\\z", "a{2}", "[]a]"],
    ["(", "*", "\\", "(?=a)", "(?<=a)b", "(a)\\1", "a{2,1}", "a{1001}", "\\q", "[z-a]", "[]"],
  ],
  ["json-pointer", ["", "/", "/a", "/~0", "/~1"], ["a", "/~", "/~2", "/~~", "#/a"]],
  ["relative-json-pointer", ["0", "0#", "1/a", "12#"], ["", "01", "#", "-1", "0a"]],
  [
    "tel",
    ["+4917612345678", "+49 (176) 12345678", "tel:+12025550123", "+44 20 7946 0958"].concat([
      "+1 (415) 555-2671 ext. 5",
      "phone: +12025550123",
      "++12025550123",
      "+16453331111",
    ]),
    ["", "12", "017612345678", "+1 555 123 4567", "+", "+999123456789", "+1 2025550123 \n", "abc"],
  ],
  ["no-validate", ["", "anything"], []],
  ["constructor", ["anything"], []],
])("%s", (format, fits, doesNot) => {
  expect(fits.filter((value) => !isFormat(format, value))).toEqual([])
  expect(doesNot.filter((value) => isFormat(format, value))).toEqual([])
})

test("only texts have a format", () => {
  expect(isFormat("date", 5)).toBe(false)
  expect(isFormat("unknown", 5)).toBe(true)
})

/** A decimal number as a fraction. */
interface Fraction {
  over: bigint
  under: bigint
}

const PRECISION = 64n
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

function bitLength(value: bigint): bigint {
  return BigInt(value.toString(2).length)
}

/** Rounded to 64 bits, to even where it lies between two, as Go's `big.Float` is. */
function rounded({ over, under }: Fraction): Fraction {
  if (over === 0n) return { over: 0n, under: 1n }
  const shift = PRECISION + 1n + bitLength(under) - bitLength(over)
  const [scaled, divisor] = shift > 0n ? [over << shift, under] : [over, under << -shift]
  let quotient = scaled / divisor
  let isExact = scaled % divisor === 0n
  let exponent = -shift
  while (bitLength(quotient) > PRECISION) {
    const isHalf = (quotient & 1n) === 1n
    quotient >>= 1n
    exponent++
    if (bitLength(quotient) === PRECISION && isHalf) {
      if (!isExact || (quotient & 1n) === 1n) quotient++
      break
    }
    isExact &&= !isHalf
  }
  return exponent >= 0n
    ? { over: quotient << exponent, under: 1n }
    : { over: quotient, under: 1n << -exponent }
}

function parse(text: string): Fraction | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const [, , whole = "", fraction = "", exponent = "0"] = match
  const power = Number(exponent) - fraction.length
  const digits = BigInt(whole + fraction)
  // Such numbers are beyond what people enter, and would take forever.
  if (Math.abs(power) > 1_000) return undefined
  return rounded(
    power >= 0
      ? { over: digits * 10n ** BigInt(power), under: 1n }
      : { over: digits, under: 10n ** BigInt(-power) },
  )
}

/** Whether Kratos takes one number (a JSON text) for a multiple of the other: 0.3 is one of 0.1. */
export function isMultiple(text: string, base: string): boolean {
  const number = parse(text)
  const divisor = parse(base)
  if (!number || !divisor || divisor.over === 0n) return true
  const { over, under } = rounded({
    over: number.over * divisor.under,
    under: number.under * divisor.over,
  })
  return over % under === 0n
}

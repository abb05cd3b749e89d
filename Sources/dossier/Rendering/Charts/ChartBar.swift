/// One thing among those that a chart compares.
struct ChartBar: Sendable, Equatable {
  /// What it is.
  let label: String
  /// How much, in the chart's unit, such as cents; nothing is drawn of what is below zero.
  let value: Int64
  /// How much, as people read it.
  let shown: String
  /// Its colour.
  var tone = ChartTone.plain
}

/// The colours of charts by what they stand for; the page's style gives them values for light, dark and print.
enum ChartTone: String, Sendable, CaseIterable {
  case plain, second
  case own, forwarded, disputed, held, promised, plan, settled, closed
  case early, late1, late2, late3, late4, late5, late6
}

/// How large parts are beside a whole, in whole numbers.
enum ChartShare {
  /// A part of a whole in so many steps, rounded, but never to nothing what is something; 0 for what is below zero.
  static func steps(_ part: Int64, of whole: Int64, in steps: Int) -> Int {
    guard part > 0, whole > 0 else { return 0 }
    let exact = Int128(part) * Int128(steps) * 2 + Int128(whole)
    return max(1, min(steps, Int(clamping: exact / (Int128(whole) * 2))))
  }

  /// Steps of a thousand as SVG takes them: `12.5%`.
  static func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }

  /// Parts of a whole in thousandths that together are a thousand, the largest remainders rounded up; all 0 if there is
  /// no whole.
  static func thousandths(_ parts: [Int64]) -> [Int] {
    let parts = parts.map { Int128(max(0, $0)) }
    let whole = parts.reduce(0, +)
    guard whole > 0 else { return parts.map { _ in 0 } }
    var shares = parts.map { Int(clamping: $0 * 1000 / whole) }
    let remainders = parts.indices.sorted { left, right in
      let (first, second) = (parts[left] * 1000 % whole, parts[right] * 1000 % whole)
      return first == second ? left < right : first > second
    }
    for place in remainders.prefix(1000 - shares.reduce(0, +)) { shares[place] += 1 }
    return shares
  }
}

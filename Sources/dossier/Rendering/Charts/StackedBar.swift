/// Parts of a whole in one bar; the table below it, with the same colours, is its legend.
struct StackedBar: Sendable, Equatable {
  /// The name that the page's elements are told apart by.
  let id: String
  /// What it shows.
  let title: String
  let parts: [ChartBar]

  private static let height = 30
  /// The least share, in thousandths, that has room for its percentage.
  private static let leastLabelled = 120

  /// The bar as a picture that is as wide as its place.
  var svg: HTMLText {
    let shares = ChartShare.thousandths(parts.map(\.value))
    var start = 0
    let segments = zip(parts, shares).map { part, share in
      defer { start += share }
      guard share > 0 else { return HTMLText([]) }
      let label =
        share >= Self.leastLabelled
        ? HTMLText.element(
          "text", ["class": "inside", "x": ChartShare.percent(start + share / 2), "y": "20"],
          "\((share + 5) / 10)%") : HTMLText([])
      return .element(
        "g",
        [
          .element("title", "\(part.label): \(part.shown)"),
          .empty(
            "rect",
            [
              "class": "segment tone-\(part.tone.rawValue)", "x": ChartShare.percent(start), "y": "0",
              "width": ChartShare.percent(share), "height": "\(Self.height)",
            ]), label,
        ])
    }
    return .picture(
      id: id, title: title, description: parts.description, height: Self.height,
      [.empty("rect", ["class": "track", "x": "0", "y": "0", "width": "100%", "height": "\(Self.height)"])]
        + segments)
  }
}

/// Bars below each other, each with its label and value: as long as their values beside the largest.
struct BarChart: Sendable, Equatable {
  /// The name that the page's elements are told apart by.
  let id: String
  /// What it shows.
  let title: String
  let bars: [ChartBar]

  private static let rowHeight = 38
  /// As many columns as a phone has room for beside an amount.
  private static let labelWidth = 30

  /// The chart as a picture that is as wide as its place: lengths are shares of it, letters keep their size.
  var svg: HTMLText {
    let largest = bars.map(\.value).max() ?? 0
    let rows = bars.enumerated().map { place, bar in
      let top = place * Self.rowHeight
      let length = ChartShare.percent(ChartShare.steps(bar.value, of: largest, in: 1000))
      return HTMLText.element(
        "g",
        [
          .element("title", "\(bar.label): \(bar.shown)"),
          .element("text", ["x": "0", "y": "\(top + 14)"], bar.label.cut(toWidth: Self.labelWidth)),
          .element("text", ["class": "value", "x": "100%", "y": "\(top + 14)"], bar.shown),
          .empty("rect", ["class": "track", "x": "0", "y": "\(top + 21)", "width": "100%", "height": "10", "rx": "3"]),
          bar.value > 0
            ? .empty(
              "rect",
              [
                "class": "tone-\(bar.tone.rawValue)", "x": "0", "y": "\(top + 21)", "width": length, "height": "10",
                "rx": "3",
              ]) : HTMLText([]),
        ])
    }
    return .picture(
      id: id, title: title, description: bars.description, height: bars.count * Self.rowHeight, rows)
  }
}

extension [ChartBar] {
  /// What a reader says aloud instead of the picture.
  var description: String { map { "\($0.label): \($0.shown)" }.joined(separator: "; ") }
}

extension HTMLText {
  /// A picture of the page's width with a title and a description for readers of screens.
  static func picture(
    id: String, title: String, description: String, height: Int, _ content: [HTMLText]
  ) -> HTMLText {
    .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "role": "img", "aria-labelledby": "\(id)-title \(id)-text",
        "width": "100%", "height": "\(height)",
      ],
      [
        .element("title", ["id": "\(id)-title"], title), .element("desc", ["id": "\(id)-text"], description),
      ] + content)
  }
}

/// Columns side by side along the months, one of each series a month.
struct ColumnChart: Sendable, Equatable {
  /// A row of values, one a month.
  struct Series: Sendable, Equatable {
    let name: String
    let tone: ChartTone
    let values: [Int64]
    /// The values as people read them.
    let shown: [String]
    /// Whether the values are short enough to stand above their columns.
    var isLabelled = false
  }

  /// The name that the page's elements are told apart by.
  let id: String
  /// What it shows.
  let title: String
  /// The months, each as one or two lines below the columns.
  let months: [(short: String, year: String?, whole: String)]
  let series: [Series]
  /// The largest value as people read it.
  let largest: String

  private static let plotTop = 24
  private static let plotHeight = 130

  /// The chart as a picture that is as wide as its place.
  var svg: HTMLText {
    let base = Self.plotTop + Self.plotHeight
    var content: [HTMLText] = [
      .element("text", ["class": "scale", "x": "0", "y": "14"], series.allSatisfy(\.isLabelled) ? "" : largest),
      .empty("line", ["class": "grid", "x1": "0", "x2": "100%", "y1": "\(Self.plotTop)", "y2": "\(Self.plotTop)"]),
      .empty("line", ["class": "axis", "x1": "0", "x2": "100%", "y1": "\(base)", "y2": "\(base)"]),
    ]
    let maximum = series.flatMap(\.values).max() ?? 0
    for place in months.indices { content += columns(at: place, maximum) + names(at: place) }
    return .picture(id: id, title: title, description: description, height: base + 38, content)
  }

  /// The names of the series with their colours; nothing if there is one.
  var legend: HTMLText {
    guard series.count > 1 else { return HTMLText([]) }
    return .element("p", ["class": "legend"], series.map { .element("span", [.swatch($0.tone), HTMLText($0.name)]) })
  }

  private var description: String {
    months.indices.map { place in
      "\(months[place].whole): " + series.map { "\($0.name) \($0.shown[place])" }.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private func columns(at place: Int, _ maximum: Int64) -> [HTMLText] {
    // A month's place in ten-thousandths of the width, a tenth of it free on either side.
    let slot = 10_000 / max(1, months.count)
    let width = slot * 8 / 10 / max(1, series.count)
    let base = Self.plotTop + Self.plotHeight
    return series.enumerated().map { number, series in
      let height = ChartShare.steps(series.values[place], of: maximum, in: Self.plotHeight)
      guard height > 0 else { return HTMLText([]) }
      let left = slot * place + slot / 10 + width * number
      let label =
        series.isLabelled
        ? HTMLText.element(
          "text", ["class": "count", "x": Self.share(left + width / 2), "y": "\(base - height - 4)"],
          series.shown[place]) : HTMLText([])
      return .element(
        "g",
        [
          .element("title", "\(months[place].whole), \(series.name): \(series.shown[place])"),
          .empty(
            "rect",
            [
              "class": "column tone-\(series.tone.rawValue)", "x": Self.share(left), "y": "\(base - height)",
              "width": Self.share(width), "height": "\(height)",
            ]), label,
        ])
    }
  }

  private func names(at place: Int) -> [HTMLText] {
    let slot = 10_000 / max(1, months.count)
    let centre = Self.share(slot * place + slot / 2)
    let base = Self.plotTop + Self.plotHeight
    let month = HTMLText.element("text", ["class": "month", "x": centre, "y": "\(base + 16)"], months[place].short)
    guard let year = months[place].year else { return [month] }
    return [month, .element("text", ["class": "month", "x": centre, "y": "\(base + 32)"], year)]
  }

  private static func share(_ tenThousandths: Int) -> String {
    let rest = tenThousandths % 100
    return "\(tenThousandths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }

  static func == (left: ColumnChart, right: ColumnChart) -> Bool { left.svg == right.svg }
}

extension HTMLText {
  /// A small square in a chart's colour.
  static func swatch(_ tone: ChartTone) -> HTMLText {
    .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "swatch", "width": "12", "height": "12", "aria-hidden": "true",
      ],
      [.empty("rect", ["class": "tone-\(tone.rawValue)", "width": "12", "height": "12", "rx": "2"])])
  }
}

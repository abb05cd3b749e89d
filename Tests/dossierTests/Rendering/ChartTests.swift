import DossierCore
import Testing

@testable import dossier

@Suite struct ChartTests {
  private func bars(_ values: [Int64]) -> [ChartBar] {
    values.enumerated().map { ChartBar(label: "L\($0)", value: $1, shown: "\($1)", tone: .own) }
  }

  @Test func `Parts of a whole are rounded, but something is never nothing and nothing never something`() {
    #expect([0, 1, 49, 50, 51, 99, 100].map { ChartShare.steps($0, of: 100, in: 10) } == [0, 1, 5, 5, 5, 10, 10])
    #expect(ChartShare.steps(-5, of: 100, in: 10) == 0)
    #expect(ChartShare.steps(5, of: 0, in: 10) == 0)
    #expect(ChartShare.steps(.max, of: .max, in: 1000) == 1000)
    #expect(ChartShare.percent(1000) == "100.0%")
    #expect(ChartShare.percent(7) == "0.7%")
  }

  @Test(arguments: [[1, 1, 1], [0, 0, 5], [1, 2, 3, 4], [-5, 3, 7], [.max, .max, 1]] as [[Int64]])
  func `Shares of a whole are a thousand together`(_ parts: [Int64]) {
    let shares = ChartShare.thousandths(parts)
    #expect(shares.reduce(0, +) == 1000)
    for (part, share) in zip(parts, shares) where part <= 0 { #expect(share == 0) }
  }

  @Test func `Without a whole there are no shares`() {
    #expect(ChartShare.thousandths([0, -1]) == [0, 0])
    #expect(ChartShare.thousandths([]) == [])
  }

  @Test func `Bars are as long as their values beside the largest, and readers of screens hear them`() throws {
    let svg = BarChart(id: "x", title: "Stand", bars: bars([200, 50, 0, -10])).svg.markup
    let outline = try PageOutline(svg)
    #expect(outline.values["svg.role"] == ["img"])
    #expect(outline.values["svg.aria-labelledby"] == ["x-title x-text"])
    #expect(outline.texts.prefix(2) == ["Stand", "L0: 200; L1: 50; L2: 0; L3: -10"])
    #expect(outline.values["rect.width"] == ["100%", "100.0%", "100%", "25.0%", "100%", "100%"])
    #expect(outline.values["svg.height"] == ["152"])
  }

  @Test func `A stacked bar is full, and names the shares that have room`() throws {
    let outline = try PageOutline(StackedBar(id: "x", title: "Stand", parts: bars([800, 150, 50, 0])).svg.markup)
    #expect(outline.values["rect.x"] == ["0", "0.0%", "80.0%", "95.0%"])
    #expect(outline.values["rect.width"] == ["100%", "80.0%", "15.0%", "5.0%"])
    #expect(outline.texts.filter { $0.hasSuffix("%") } == ["80%", "15%"])
  }

  @Test func `Columns stand side by side in the place of their month`() throws {
    let chart = ColumnChart(
      id: "x", title: "Maanden", months: [("12", "2022", "2022-12"), ("1", "2023", "2023-01")],
      series: [
        ColumnChart.Series(name: "Geopend", tone: .plain, values: [4, 2], shown: ["4", "2"], isLabelled: true),
        ColumnChart.Series(name: "Gesloten", tone: .second, values: [0, 1], shown: ["0", "1"], isLabelled: true),
      ], largest: "4")
    let outline = try PageOutline(chart.svg.markup)
    #expect(outline.values["rect.x"] == ["5.00%", "55.00%", "75.00%"])
    #expect(outline.values["rect.width"] == ["20.00%", "20.00%", "20.00%"])
    #expect(outline.values["rect.height"] == ["130", "65", "33"])
    #expect(
      outline.texts.contains("2022-12: Geopend 4, Gesloten 0; 2023-01: Geopend 2, Gesloten 1"))
    #expect(chart.legend.markup.contains("Gesloten"))
  }

  @Test func `Charts of nothing are well-formed`() throws {
    #expect(try !PageOutline(BarChart(id: "x", title: "", bars: []).svg.markup).elements.isEmpty)
    #expect(try !PageOutline(StackedBar(id: "x", title: "", parts: []).svg.markup).elements.isEmpty)
    #expect(
      try !PageOutline(ColumnChart(id: "x", title: "", months: [], series: [], largest: "").svg.markup).elements
        .isEmpty)
  }
}

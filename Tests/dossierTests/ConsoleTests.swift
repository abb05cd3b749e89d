import Testing

@testable import dossier

@Suite struct ConsoleTests {
  @Test func `What is written is kept in order, by stream`() {
    var console = Console()
    console.print("a")
    console.printError("b")
    console.write("c")
    #expect(
      console.pieces == [
        .init(stream: .output, text: "a\n"), .init(stream: .error, text: "b\n"), .init(stream: .output, text: "c"),
      ])
  }

  @Test func `Lines are read without their ends`() {
    var console = Console(input: "a\r\n\nb")
    #expect([console.readLine(), console.readLine(), console.readLine(), console.readLine()] == ["a", "", "b", nil])
  }

  @Test func `The rest is read whole, if it is not too long`() {
    var console = Console(input: "a\nbcd")
    _ = console.readLine()
    #expect(console.readAll(maximumBytes: 2) == nil)
    #expect(console.readAll(maximumBytes: 3) == Array("bcd".utf8))
    #expect(console.readAll(maximumBytes: 3) == [])
  }
}

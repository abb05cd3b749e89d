internal import CLibYAML

/// The owner of one libyaml parser and its current event.
///
/// The bytes must outlive it: it is made and dropped inside the closure that lends them.
@safe struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The event that `advance()` read last.
  let event: UnsafeMutablePointer<yaml_event_t>

  /// Starts on a text in UTF-8; nil if no memory is left.
  init?(_ input: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      unsafe event.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  /// Reads the next event; false if there is none because the text is wrong.
  @inline(__always)
  mutating func advance() -> Bool {
    unsafe yaml_event_delete(event)
    return unsafe yaml_parser_parse(parser, event) == 1
  }

  /// What was wrong when `advance()` returned false, and at which scalar of the text.
  var failure: (reason: YAMLError.Reason, index: Int) {
    let state = unsafe parser.pointee
    guard unsafe state.error != YAML_MEMORY_ERROR else { return (.outOfMemory, 0) }
    let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? "this cannot be read"
    let context = unsafe state.context.map { unsafe String(cString: $0) }
    // Of a flow node libyaml tells where it looked for one, not where anything opens.
    let hasPlace = context != nil && context != "while parsing a flow node"
    let line = unsafe hasPlace ? Int(state.context_mark.line) + 1 : nil
    return unsafe (
      .syntax(problem: problem, context: context, contextLine: line), Int(state.problem_mark.index)
    )
  }
}

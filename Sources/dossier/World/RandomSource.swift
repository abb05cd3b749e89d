/// Where ids and numbers come from: the system, or a seed that lets a run be replayed.
struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: UInt64?
  private var system = SystemRandomNumberGenerator()

  /// Draws from the system.
  init() { state = nil }

  /// Draws the same numbers for the same texts.
  ///
  /// The texts are mixed by FNV-1a, with a byte between them that no UTF-8 has; the numbers are SplitMix64's.
  init(seed texts: [String]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
    }
    state = hash
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    guard let current = state else { return system.next() }
    let advanced = current &+ 0x9e37_79b9_7f4a_7c15
    state = advanced
    var mixed = advanced
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension World {
  /// The source for one command: `DOSSIER_SEED` mixed with the arguments and `DOSSIER_NOW`, else the system.
  func randomSource(for arguments: [String]) -> RandomSource {
    guard let seed = variable("DOSSIER_SEED") else { return RandomSource() }
    return RandomSource(seed: [seed, variable("DOSSIER_NOW") ?? ""] + arguments)
  }
}

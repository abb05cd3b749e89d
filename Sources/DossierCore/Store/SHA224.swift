/// SHA-224 (FIPS 180-4), which older bags use and Crypto lacks: SHA-256 from another beginning, cut short.
struct SHA224 {
  private var state: [UInt32] = [
    0xC105_9ED8, 0x367C_D507, 0x3070_DD17, 0xF70E_5939, 0xFFC0_0B31, 0x6858_1511, 0x64F9_8FA7, 0xBEFA_4FA4,
  ]
  private var buffer: [UInt8] = []
  private var count: UInt64 = 0

  mutating func update(_ bytes: some Collection<UInt8>) {
    for byte in bytes {
      buffer.append(byte)
      if buffer.count == 64 { mix() }
    }
    count += UInt64(bytes.count)
  }

  func finalize() -> [UInt8] {
    var last = self
    last.buffer.append(0x80)
    if last.buffer.count == 64 { last.mix() }
    while last.buffer.count != 56 {
      last.buffer.append(0)
      if last.buffer.count == 64 { last.mix() }
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      last.buffer.append(UInt8(truncatingIfNeeded: (count * 8) >> shift))
    }
    last.mix()
    return last.state.prefix(7).flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
  }

  private mutating func mix() {
    var words = (0..<16).map { word in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(buffer[word * 4 + $1]) } }
    buffer.removeAll(keepingCapacity: true)
    for place in 16..<64 {
      let (near, far) = (words[place - 15], words[place - 2])
      let first = Self.turn(near, 7) ^ Self.turn(near, 18) ^ near >> 3
      let second = Self.turn(far, 17) ^ Self.turn(far, 19) ^ far >> 10
      words.append(words[place - 16] &+ first &+ words[place - 7] &+ second)
    }
    var work = state
    for place in 0..<64 {
      let (a, e) = (work[0], work[4])
      let choice = (e & work[5]) ^ (~e & work[6])
      let sum = Self.turn(e, 6) ^ Self.turn(e, 11) ^ Self.turn(e, 25)
      let first = work[7] &+ sum &+ choice &+ Self.constants[place] &+ words[place]
      let majority = (a & work[1]) ^ (a & work[2]) ^ (work[1] & work[2])
      let second = (Self.turn(a, 2) ^ Self.turn(a, 13) ^ Self.turn(a, 22)) &+ majority
      work = [first &+ second, a, work[1], work[2], work[3] &+ first, e, work[5], work[6]]
    }
    for place in 0..<8 { state[place] &+= work[place] }
  }

  private static func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}

/// Reads whole numbers from bytes; what lies beyond their end is 0.
enum ByteOrder {
    case little, big

    func uint16(_ bytes: [UInt8], at offset: Int) -> UInt16 { UInt16(truncatingIfNeeded: value(bytes, offset, 2)) }
    func uint32(_ bytes: [UInt8], at offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: value(bytes, offset, 4)) }
    func uint64(_ bytes: [UInt8], at offset: Int) -> UInt64 { value(bytes, offset, 8) }

    func bytes<Number: FixedWidthInteger>(of value: Number) -> [UInt8] {
        let little = (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        return self == .little ? little : little.reversed()
    }

    private func value(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> UInt64 {
        var value: UInt64 = 0
        for index in 0..<count {
            let place = offset + (self == .big ? index : count - 1 - index)
            value = value << 8 | (bytes.indices.contains(place) ? UInt64(bytes[place]) : 0)
        }
        return value
    }
}

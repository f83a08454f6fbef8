import CVectors

/// How often each byte occurs.
public struct ByteCounts: Sendable {
    private var counts = [Int32](repeating: 0, count: 256)

    public init() {}

    public subscript(byte: Int) -> Int { Int(counts[byte]) }

    public mutating func add(_ bytes: Span<UInt8>) { change(bytes, 1) }

    /// - Parameter bytes: that were added before.
    public mutating func remove(_ bytes: Span<UInt8>) { change(bytes, -1) }

    private mutating func change(_ bytes: Span<UInt8>, _ step: Int32) {
        guard !bytes.isEmpty else { return }
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe vectors_count_bytes(bytes.baseAddress!, bytes.count, step, counts.baseAddress!)
            }
        }
    }
}

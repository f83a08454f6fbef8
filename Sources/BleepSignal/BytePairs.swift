import CVectors

/// Bytes of which each stands for two places in a row.
public enum BytePairs {
    /// Writes each byte to its two places.
    /// - Parameters:
    ///   - bytes: of every two places one.
    ///   - places: where they are written.
    ///   - first: the first of those; two for each byte follow.
    public static func spread(_ bytes: Span<UInt8>, into places: inout [UInt8], at first: Int) {
        precondition(first >= 0 && first + 2 * bytes.count <= places.count)
        guard !bytes.isEmpty else { return }
        unsafe places.withUnsafeMutableBufferPointer { places in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe vectors_each_twice(bytes.baseAddress!, bytes.count, places.baseAddress! + first)
            }
        }
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes as they are stored.
public enum StoredBytes {
    /// Whether two stretches have the same bytes.
    public static func areSame(_ one: RawSpan, _ other: RawSpan) -> Bool {
        guard one.byteCount == other.byteCount else { return false }
        return unsafe one.withUnsafeBytes { one in
            unsafe other.withUnsafeBytes { other in
                guard let first = one.baseAddress, let second = other.baseAddress else { return true }
                return unsafe memcmp(first, second, one.count) == 0
            }
        }
    }
}
